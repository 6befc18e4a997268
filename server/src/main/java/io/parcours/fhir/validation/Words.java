package io.parcours.fhir.validation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a finding, in one language: by the validator's own id of the message, from {@code Words.properties}, and for a rule by its key.
 *
 * <p>HL7's validator has translations of its messages into many languages, and hardly a word of French; its English is made for authors of
 * profiles. So the findings that a sender meets have sentences of ours.
 */
class Words {

    private static final String RULE = "INV_FAILED";
    /** What introduces a sentence that is not translated; English needs none. */
    private static final String OTHER = "other";

    private static final String RULE_OF_A_PROFILE = "INV_FAILED_SOURCE";

    private static final Words NONE = new Words(Locale.ENGLISH, Map.of()) {
        @Override
        Optional<String> say(String id, @Nullable Object... arguments) {
            return Optional.of(id);
        }
    };

    private final ResourceBundle sentences;
    private final Map<String, String> rulesOfTheGuide;

    /** @param rulesOfTheGuide the guide's own translations into that language, by the rule's key; none for English */
    Words(Locale language, Map<String, String> rulesOfTheGuide) {
        this.sentences = ResourceBundle.getBundle(
                Words.class.getName(), language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.rulesOfTheGuide = rulesOfTheGuide;
    }

    /** For who does not listen: nothing but the id, which costs nothing to put together. */
    static Words none() {
        return NONE;
    }

    /** The sentence; empty if there is none of ours. */
    Optional<String> say(String id, @Nullable Object... arguments) {
        if (!sentences.containsKey(id)) {
            return Optional.empty();
        }
        Object[] said = id.equals(RULE) || id.equals(RULE_OF_A_PROFILE) ? withTranslatedRule(arguments) : arguments;
        return Optional.of(new MessageFormat(sentences.getString(id), sentences.getLocale()).format(said));
    }

    /** What is said of a finding: the validator's words, unless they are in another language or came past its messages. */
    String retell(ValidationMessage message) {
        String id = String.valueOf(message.getMessageId());
        if (id.equals(I18nConstants.TERMINOLOGY_PASSTHROUGH_TX_MESSAGE)) {
            Optional<TerminologyMessage> known = TerminologyMessage.of(message.getMessage());
            if (known.isPresent()) {
                return say(known.get().id(), known.get().arguments()).orElseGet(message::getMessage);
            }
        }
        boolean isOurs = sentences.containsKey(id) || id.contains("#");
        return isOurs ? message.getMessage() : say(OTHER, message.getMessage()).orElseGet(message::getMessage);
    }

    /** The arguments of such a message are the rule's key, its English sentence, and the profile that made it. */
    private @Nullable Object[] withTranslatedRule(@Nullable Object[] arguments) {
        @Nullable Object[] translated = arguments.clone();
        String key = String.valueOf(arguments[0]);
        if (sentences.containsKey("rule." + key)) {
            translated[1] = sentences.getString("rule." + key);
        } else if (rulesOfTheGuide.containsKey(key)) {
            translated[1] = rulesOfTheGuide.get(key);
        }
        return translated;
    }

    /** The arguments of a message that depends on a number: the number, then the others. */
    static @Nullable Object[] with(Integer number, @Nullable Object[] others) {
        @Nullable Object[] all = new @Nullable Object[others.length + 1];
        all[0] = number;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
