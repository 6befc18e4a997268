package io.parcours.fhir.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parcours.fhir.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a body of JSON while it is read, before anything parses it. */
class BodyScanTests {

    private static final int DEEPEST = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[{\"b\":[1]}]}",
                "{\"a\":\"{{{{{{{{[[[[[[[[\"}",
                "{\"a\":\"\\\"{{{{{{{{\"}",
                "{\"a\":\"\\\\\",\"b\":[[[1]]]}",
                "{\"a\":1.5e3,\"b\":2E-10,\"c\":true,\"d\":false}",
                "{\"a\":\"1e4000\"}",
                "{\"a\":\"é – 漢 😀\"}",
                "{\"a\":\"\\u00e9\\ud83d\\ude00\\u0001\"}",
                "not json at all ]]]]"
            })
    void ordinaryTextPasses(String text) {
        assertThatCode(() -> read(text.getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[[[[[[1]]]]]]; nested more than 5 levels",
                "{\"a\":\"x\",\"b\":{\"c\":[[[[; nested more than 5 levels",
                "{\"a\":1e4000}; exponent",
                "{\"a\":1E-99999999}; exponent",
                "{\"a\":\"b\\u0000c\"}; NUL",
                "{\"a\":\"\\ud800\"}; half a character",
                "{\"a\":\"\\ud83dx\"}; half a character",
                "{\"a\":\"\\ud83d\\n\"}; half a character",
                "{\"a\":\"\\ude00\"}; half a character"
            })
    void whatWouldHurtIsRefused(String text, String words) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    /** Overlong forms, surrogates, stray and missing bytes, beyond Unicode. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ff", "80", "c0af", "c341", "e08080", "eda080", "f0808080", "f4908080", "f5808080", "e28241"})
    void bytesThatAreNotUtf8AreRefused(String bytes) {
        assertThatThrownBy(() -> read(HexFormat.of().parseHex(bytes + "22")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aBodyThatIsNotJsonIsCountedAndNotLookedInto() throws IOException {
        byte[] picture = HexFormat.of().parseHex("ff80c05b5b5b5b5b5b5b5b");

        new MeasuredBody(new ByteArrayInputStream(picture), 100, null).readAllBytes();
        assertThatThrownBy(() -> new MeasuredBody(new ByteArrayInputStream(picture), 10, null).readAllBytes())
                .isInstanceOf(Refusal.class);
    }

    private static void read(byte[] bytes) throws IOException {
        new MeasuredBody(new ByteArrayInputStream(bytes), 1_000, new JsonScan(DEEPEST)).readAllBytes();
    }
}
