package io.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.JMException;
import org.junit.jupiter.api.Test;

/** Which classes an archive for the next start can hold. */
class LoadedClassesTests {

    @Test
    void whatAClassFileHoldsIsNamedAndWhatWasMadeWhileRunningIsNot() {
        String hierarchy = """
                java.lang.Object/null
                |--java.lang.Comparable/null (intf)
                |--io.parcours.ParcoursServer/0x00007f1a2c000b20
                |  |--io.parcours.ParcoursServer$$SpringCGLIB$$0/0x00007f1a2c000b20
                |--jdk.proxy2.$Proxy12/0x00007f1a2c000b20
                |--java.lang.invoke.LambdaForm$MH/0x0000000800c03000/0x0000000800c03000
                """;

        assertThat(LoadedClasses.names(hierarchy))
                .containsExactly("io/parcours/ParcoursServer", "java/lang/Comparable", "java/lang/Object");
    }

    @Test
    void thisVmTellsWhatItHasLoaded() throws JMException {
        assertThat(LoadedClasses.names()).contains("java/lang/String", "io/parcours/LoadedClasses");
    }
}
