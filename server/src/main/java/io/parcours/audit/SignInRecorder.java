package io.parcours.audit;

import io.parcours.audit.Happening.Action;
import io.parcours.fhir.ResourceId;
import io.parcours.identity.SignIn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records who signed in at the authorization server of this process, and who was turned away there. */
@Component
class SignInRecorder {

    private final AuditTrail trail;
    private final Clock clock;

    SignInRecorder(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    void record(SignIn signIn) {
        var occasion = new Occasion(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                signIn.issuer(),
                signIn.account(),
                signIn.client(),
                signIn.fhirUser() == null ? null : signIn.fhirUser().toString(),
                signIn.organization() == null ? null : signIn.organization().id(),
                signIn.role() == null ? null : Roles.code(signIn.role()),
                signIn.address(),
                null);
        int outcome = signIn.refusal() == null ? Happening.SUCCESS : Happening.MINOR_FAILURE;
        trail.add(
                occasion,
                List.of(new Happening(
                        Action.E,
                        Happening.SIGN_IN,
                        Happening.LOGIN,
                        null,
                        outcome,
                        signIn.refusal(),
                        patient(signIn.fhirUser()),
                        null,
                        null)));
    }

    /** A patient's own account is the patient's affair. */
    private static @Nullable String patient(@Nullable ResourceId user) {
        return user != null && user.type().equals("Patient") ? user.id() : null;
    }
}
