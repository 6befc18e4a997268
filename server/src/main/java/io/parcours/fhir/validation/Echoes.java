package io.parcours.fhir.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** Messages that say again what another one says better. */
final class Echoes {

    private static final String NOT_IN_VALUE_SET = "Terminology_TX_NoValid";

    private Echoes() {}

    /** A code that is not in a required value set is reported twice: by the terminology itself, and with the name of the value set. */
    static List<ValidationMessage> without(List<ValidationMessage> messages) {
        Set<String> explained = messages.stream()
                .filter(message -> String.valueOf(message.getMessageId()).startsWith(NOT_IN_VALUE_SET))
                .map(ValidationMessage::getLocation)
                .collect(Collectors.toSet());
        return messages.stream()
                .filter(message -> !I18nConstants.TERMINOLOGY_PASSTHROUGH_TX_MESSAGE.equals(message.getMessageId())
                        || explained.stream().noneMatch(place -> place.startsWith(message.getLocation())))
                .toList();
    }

    /** As the FHIR library does it: no value set was named, or the one of all media types, which is no list. */
    static boolean isOfNoConsequence(ValidationMessage message) {
        return I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE.equals(message.getMessageId())
                || (I18nConstants.TERMINOLOGY_TX_VALUESET_NOTFOUND.equals(message.getMessageId())
                        && message.getMessage().contains("http://hl7.org/fhir/ValueSet/mimetypes"));
    }
}
