package io.parcours.fhir.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.hapi.converters.canonical.VersionCanonicalizer;
import io.parcours.fhir.validation.Knowledge.CodeQuestion;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.hl7.fhir.utilities.validation.ValidationOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where HL7's validator asks for definitions, codes and words. Answers from what is {@link Knowledge known} before it asks the library, and speaks
 * one language.
 *
 * <p>The library's own caches expire and are kept up on every read; that took a quarter of the time of a validation.
 */
final class CheckingContext extends WorkerContextValidationSupportAdapter {

    private final IValidationSupport all;
    private final VersionCanonicalizer versions;
    private final Knowledge knowledge;
    private final Words words;
    private final SingletonSupplier<TypeDefinitions> types;

    /**
     * @param fhir FHIR's own definitions
     * @param all those and the guide's
     * @param knowledge shared by the contexts of all languages
     */
    CheckingContext(IValidationSupport fhir, IValidationSupport all, Knowledge knowledge, Words words) {
        super(all);
        this.all = all;
        this.versions = new VersionCanonicalizer(all.getFhirContext());
        this.knowledge = knowledge;
        this.words = words;
        this.types = SingletonSupplier.of(() -> new TypeDefinitions(fhir, this));
        sayInEnglishWhatHasNoWordsOfOurs();
    }

    /** Without this, the language of the machine would show. */
    @SuppressWarnings("deprecation") // The successor is ignored by the library's adapter.
    private void sayInEnglishWhatHasNoWordsOfOurs() {
        setValidationMessageLanguage(Locale.ROOT);
    }

    Words words() {
        return words;
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }

    @Override
    public <T extends Resource> @Nullable T fetchResource(Class<T> type, @Nullable String address) {
        return address == null ? null : knowledge.definition(type, address, () -> super.fetchResource(type, address));
    }

    /** The validator asks of every code's system whether it is a value set by mistake, and goes on when it is told that it is not. */
    @Override
    public <T extends Resource> T fetchResourceWithException(Class<T> type, @Nullable String address) {
        T found = fetchResource(type, address);
        if (found == null) {
            throw new NotDefined(type.getSimpleName() + " " + address);
        }
        return found;
    }

    /** Asked for all structure definitions, the validator wants to know the types of FHIR. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
        return type.equals(StructureDefinition.class)
                ? (List<T>) types.obtain().all()
                : super.fetchResourcesByType(type);
    }

    @Override
    public List<StructureDefinition> fetchTypeDefinitions(String name) {
        return types.obtain().all().stream()
                .filter(type -> name.equals(type.getType()))
                .toList();
    }

    @Override
    public boolean isPrimitiveType(String name) {
        return types.obtain().isPrimitive(name);
    }

    @Override
    public SystemSupportInformation getTxSupportInfo(@Nullable String system, @Nullable String version) {
        return new SystemSupportInformation(system != null
                && knowledge.isSupported(
                        system, () -> super.getTxSupportInfo(system, version).isSupported()));
    }

    @Override
    public ValidationResult validateCode(
            ValidationOptions options,
            @Nullable String system,
            @Nullable String version,
            String code,
            @Nullable String display) {
        return knowledge.answer(
                new CodeQuestion(null, options.isGuessSystem(), system, code, display),
                () -> super.validateCode(options, system, version, code, display));
    }

    @Override
    public ValidationResult validateCode(ValidationOptions options, String code, ValueSet valueSet) {
        return knowledge.answer(
                new CodeQuestion(valueSet, true, null, code, null), () -> super.validateCode(options, code, valueSet));
    }

    @Override
    public ValidationResult validateCode(ValidationOptions options, Coding code, @Nullable ValueSet valueSet) {
        return knowledge.answer(
                new CodeQuestion(
                        valueSet, options.isGuessSystem(), code.getSystem(), code.getCode(), code.getDisplay()),
                () -> super.validateCode(options, code, valueSet));
    }

    @Override
    public String formatMessage(String id, Object... arguments) {
        return words.say(id, arguments).orElseGet(() -> super.formatMessage(id, arguments));
    }

    @Override
    public String formatMessagePlural(Integer number, String id, Object... arguments) {
        return words.say(id, Words.with(number, arguments))
                .orElseGet(() -> super.formatMessagePlural(number, id, arguments));
    }
}
