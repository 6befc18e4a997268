package io.parcours.support;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal has in common: an OperationOutcome in words for the caller, that shows nothing of the inside. */
public final class Refused {

    /** Words of the inside, except where they are part of an address. */
    private static final String INSIDE =
            "(?is).*((?<![\\w./])(java|javax|jakarta|org|ca|com|io)\\.[a-z0-9]+\\.|HAPI-\\d|exception|hibernate"
                    + "|postgres|hfj_|journey_entry|\\bSQL\\b|\\bselect\\b|insert into|\\bjdbc\\b|Caused by|\\.java:\\d|null pointer).*";

    private Refused() {}

    public static Answer refused(Answer answer, int status) {
        answer.expect(status);
        assertSilentOnTheInside(answer);
        return answer;
    }

    public static void assertSilentOnTheInside(Answer answer) {
        assertThat(answer.issue().getDiagnostics()).isNotBlank();
        assertSilentOnTheInside(answer.body());
    }

    public static void assertSilentOnTheInside(String words) {
        assertThat(words).doesNotMatch(INSIDE);
    }
}
