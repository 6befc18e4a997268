package io.parcours.access;

import io.parcours.identity.CallerRole;
import io.parcours.identity.Interaction;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call the operation on whose method this stands. An operation without it is open to nobody. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {

    /** In any of these roles; empty means in every role. */
    CallerRole[] to() default {};

    /** The resource type for which a scope is needed; empty means that none is. */
    String type() default "";

    /** What the scope must permit on {@link #type()}. */
    Interaction interaction() default Interaction.READ;
}
