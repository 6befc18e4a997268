package io.parcours.terminology.load;

import io.parcours.fhir.ConceptLoading.ReleaseFile;
import io.parcours.terminology.load.ClamlClass.Modification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.jspecify.annotations.Nullable;

/** Reads a classification in ClaML (EN 14463, ISO 13120), the format in which WHO and its national centres give out ICD-10. */
final class ClamlReader {

    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    private final CodeSystem header = new CodeSystem();
    private final Map<String, ClamlClass> classes = new LinkedHashMap<>();
    private final Map<String, Map<String, ClamlClass>> modifiers = new LinkedHashMap<>();
    private @Nullable String firstLanguage;

    /** @param system canonical address; null for ICD-10's */
    ClamlReader(@Nullable String system) {
        header.setUrl(system == null ? ICD_10 : system)
                .setName("ICD_10")
                .setStatus(PublicationStatus.ACTIVE)
                .setHierarchyMeaning(CodeSystemHierarchyMeaning.ISA)
                .setCaseSensitive(true);
    }

    /** @throws LoadingRefused if there is no ClaML file among them, or it is broken */
    ReadCodeSystem read(List<ReleaseFile> files) {
        files.stream()
                .filter(file -> file.path().toLowerCase(Locale.ROOT).endsWith(".xml"))
                .forEach(this::readFile);
        if (classes.isEmpty()) {
            throw new LoadingRefused("There is no classification in ClaML in these files.");
        }
        String language = firstLanguage == null ? "en" : firstLanguage;
        header.setLanguage(language);
        return new ReadCodeSystem(header, new ClamlConcepts(classes, modifiers, language).concepts());
    }

    private void readFile(ReleaseFile file) {
        try (InputStream content = file.content().open()) {
            XMLStreamReader xml = factory().createXMLStreamReader(content);
            while (!xml.isStartElement()) {
                xml.next();
            }
            if (xml.getLocalName().equals("ClaML")) {
                readClassification(xml);
            }
        } catch (XMLStreamException broken) {
            throw new LoadingRefused(file.path() + " is not well-formed XML: " + broken.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing outside of the file is read, whatever its document type names. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void readClassification(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Title" -> readTitle(xml);
                    case "Class" -> {
                        var read = new ClamlClass(attribute(xml, "code"), attribute(xml, "kind"));
                        classes.put(read.code, read);
                        readClass(xml, "Class", read);
                    }
                    case "ModifierClass" -> {
                        var read = new ClamlClass(attribute(xml, "code"), "category");
                        modifiers
                                .computeIfAbsent(attribute(xml, "modifier"), none -> new LinkedHashMap<>())
                                .put(read.code, read);
                        readClass(xml, "ModifierClass", read);
                    }
                    default -> {
                        // The rest describes the file, not the concepts.
                    }
                }
            }
        }
    }

    private void readTitle(XMLStreamReader xml) throws XMLStreamException {
        String version = attribute(xml, "version");
        if (!version.isEmpty()) {
            header.setVersion(version);
        }
        String name = attribute(xml, "name");
        String text = xml.getElementText().replaceAll("\\s+", " ").trim();
        header.setTitle(text.isEmpty() ? name : text);
    }

    private void readClass(XMLStreamReader xml, String element, ClamlClass read) throws XMLStreamException {
        while (!isEnd(xml, element)) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "SuperClass" -> read.superClasses.add(attribute(xml, "code"));
                    case "SubClass" -> read.hasSubClass = true;
                    case "ModifiedBy" -> readModification(xml, read);
                    case "ExcludeModifier" -> read.excludedModifiers.add(attribute(xml, "code"));
                    case "Rubric" -> {
                        if (attribute(xml, "kind").equals("preferred")) {
                            readLabels(xml, read);
                        }
                    }
                    default -> {
                        // Notes for coders: inclusions, exclusions and the like.
                    }
                }
            }
        }
    }

    private static void readModification(XMLStreamReader xml, ClamlClass read) throws XMLStreamException {
        String modifier = attribute(xml, "code");
        Set<String> values = new HashSet<>();
        while (!isEnd(xml, "ModifiedBy")) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("ValidModifierClass")) {
                values.add(attribute(xml, "code"));
            }
        }
        read.modifiedBy.add(new Modification(modifier, values));
    }

    private void readLabels(XMLStreamReader xml, ClamlClass read) throws XMLStreamException {
        while (!isEnd(xml, "Rubric")) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Label")) {
                String language = language(xml);
                read.labels.putIfAbsent(language, labelText(xml));
            }
        }
    }

    private String language(XMLStreamReader xml) {
        String said = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        String language = said == null || said.isBlank() ? "en" : said;
        if (firstLanguage == null) {
            firstLanguage = language;
        }
        return language;
    }

    /** The words of a label, without the codes that it refers to. */
    private static String labelText(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int references = 0;
        while (!isEnd(xml, "Label")) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Reference")) {
                references++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("Reference")) {
                references--;
            } else if (references == 0 && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString().replaceAll("\\s+", " ").replace(" ()", "").trim();
    }

    private static boolean isEnd(XMLStreamReader xml, String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
