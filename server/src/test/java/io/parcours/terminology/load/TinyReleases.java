package io.parcours.terminology.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Releases in the right formats with invented content: no code and no word of them is of LOINC, SNOMED CT or ICD-10. */
final class TinyReleases {

    private static final String FSN = "900000000000003001";
    private static final String SYNONYM = "900000000000013009";
    private static final String PREFERRED = "900000000000548007";
    private static final String ACCEPTABLE = "900000000000549004";
    private static final String CORE = "900000000000207008";

    private TinyReleases() {}

    /** Two tests and a group above them, with French names for one of them and German ones that nobody asked for. */
    static Path loinc(Path folder) {
        return zip(
                folder.resolve("Loinc_9.99.zip"),
                Map.of(
                        "Loinc_9.99/LoincTable/Loinc.csv", """
                "LOINC_NUM","COMPONENT","PROPERTY","TIME_ASPCT","SYSTEM","SCALE_TYP","METHOD_TYP","CLASS","STATUS","SHORTNAME","LONG_COMMON_NAME","CONSUMER_NAME","AskAtOrderEntry","AssociatedObservations"
                "00001-0","Brightness","Int","Pt","^Eye","Qn","","TWINKLE","ACTIVE","Bright Eye","Brightness of eye","Bright eye","",""
                "00002-8","Brightness","Int","Pt","^Hair","Qn","","TWINKLE","DEPRECATED","Bright Hair","Brightness of hair","","",""
                """,
                        "Loinc_9.99/AccessoryFiles/PartFile/Part.csv", """
                "PartNumber","PartTypeName","PartName","PartDisplayName","Status"
                "LP00001-1","COMPONENT","Brightness","Brightness","ACTIVE"
                """,
                        "Loinc_9.99/AccessoryFiles/PartFile/LoincPartLink_Primary.csv", """
                "LoincNumber","LongCommonName","PartNumber","PartName","PartCodeSystem","PartTypeName","LinkTypeName","Property"
                "00001-0","Brightness of eye","LP00001-1","Brightness","http://loinc.org","COMPONENT","Primary","http://loinc.org/property/COMPONENT"
                """,
                        "Loinc_9.99/AccessoryFiles/ComponentHierarchyBySystem/ComponentHierarchyBySystem.csv", """
                "PATH_TO_ROOT","SEQUENCE","IMMEDIATE_PARENT","CODE","CODE_TEXT"
                "","1","","LP00001-1","Brightness"
                "LP00001-1","1","LP00001-1","00001-0","Brightness of eye"
                "LP00001-1","2","LP00001-1","00002-8","Brightness of hair"
                """,
                        "Loinc_9.99/AccessoryFiles/LinguisticVariants/LinguisticVariants.csv", """
                "ID","ISO_LANGUAGE","ISO_COUNTRY","LANGUAGE_NAME","PRODUCER"
                "18","fr","FR","French (FRANCE)","nobody"
                "24","de","DE","German (GERMANY)","nobody"
                """,
                        "Loinc_9.99/AccessoryFiles/LinguisticVariants/frFR18LinguisticVariant.csv", """
                "LOINC_NUM","COMPONENT","PROPERTY","TIME_ASPCT","SYSTEM","SCALE_TYP","METHOD_TYP","CLASS","SHORTNAME","LONG_COMMON_NAME","RELATEDNAMES2","LinguisticVariantDisplayName"
                "00001-0","Éclat","Int","Ponctuel","Œil","Numérique","","","","","","Éclat de l'œil"
                """,
                        "Loinc_9.99/AccessoryFiles/LinguisticVariants/deDE24LinguisticVariant.csv", """
                "LOINC_NUM","COMPONENT","PROPERTY","TIME_ASPCT","SYSTEM","SCALE_TYP","METHOD_TYP","CLASS","SHORTNAME","LONG_COMMON_NAME","RELATEDNAMES2","LinguisticVariantDisplayName"
                "00001-0","Glanz","Int","Pkt","Auge","Qn","","","","","","Glanz des Auges"
                """));
    }

    /** An international release: a finding, a kind of it, a kind of that, and one that is out of use. */
    static Path snomed(Path folder) {
        return zip(
                folder.resolve("SnomedCT_InternationalRF2_20310101.zip"),
                Map.of(
                        rf2("Terminology/sct2_Concept_Snapshot_INT_20310101.txt"),
                        table(
                                "id effectiveTime active moduleId definitionStatusId",
                                concept("1000001", 1),
                                concept("1000002", 1),
                                concept("1000003", 1),
                                concept("1000009", 0)),
                        rf2("Terminology/sct2_Description_Snapshot-en_INT_20310101.txt"),
                        table(
                                "id effectiveTime active moduleId conceptId languageCode typeId term caseSignificanceId",
                                word("11", CORE, "1000001", "en", FSN, "Glow (finding)"),
                                word("12", CORE, "1000001", "en", SYNONYM, "Shine"),
                                word("13", CORE, "1000001", "en", SYNONYM, "Glow"),
                                word("21", CORE, "1000002", "en", FSN, "Glow of skin (finding)"),
                                word("22", CORE, "1000002", "en", SYNONYM, "Glow of skin"),
                                word("31", CORE, "1000003", "en", SYNONYM, "Glow of cheek"),
                                word("91", CORE, "1000009", "en", SYNONYM, "Old glow")),
                        rf2("Terminology/sct2_Relationship_Snapshot_INT_20310101.txt"),
                        table(
                                "id effectiveTime active moduleId sourceId destinationId relationshipGroup typeId characteristicTypeId modifierId",
                                isA("41", "1000002", "1000001", 1),
                                isA("42", "1000003", "1000002", 1),
                                isA("43", "1000003", "1000009", 0)),
                        rf2("Refset/Language/der2_cRefset_LanguageSnapshot-en_INT_20310101.txt"),
                        table(
                                "id effectiveTime active moduleId refsetId referencedComponentId acceptabilityId",
                                acceptability("51", "12", ACCEPTABLE),
                                acceptability("52", "13", PREFERRED),
                                acceptability("53", "22", PREFERRED))));
    }

    /** A French extension of {@link #snomed}, as a full release: with every state that its components have had. */
    static Path snomedInFrench(Path folder) {
        String module = "11000315107";
        return zip(
                folder.resolve("SnomedCT_ManagedServiceFR_20310601.zip"),
                Map.of(
                        "Full/Terminology/sct2_Concept_Full_FR1000315_20310601.txt",
                        table("id effectiveTime active moduleId definitionStatusId"),
                        "Full/Terminology/sct2_Description_Full-fr_FR1000315_20310601.txt",
                        table(
                                "id effectiveTime active moduleId conceptId languageCode typeId term caseSignificanceId",
                                "61 20310301 1 " + module + " 1000002 fr " + SYNONYM + " Éclat_de_la_pau x",
                                "61 20310601 1 " + module + " 1000002 fr " + SYNONYM + " Éclat_de_la_peau x",
                                "62 20310301 1 " + module + " 1000003 fr " + SYNONYM + " Joue_luisante x",
                                "62 20310601 0 " + module + " 1000003 fr " + SYNONYM + " Joue_luisante x"),
                        "Full/Terminology/sct2_Relationship_Full_FR1000315_20310601.txt",
                        table(
                                "id effectiveTime active moduleId sourceId destinationId relationshipGroup typeId characteristicTypeId modifierId"),
                        "Full/Refset/Language/der2_cRefset_LanguageFull-fr_FR1000315_20310601.txt",
                        table("id effectiveTime active moduleId refsetId referencedComponentId acceptabilityId")));
    }

    /** A classification with a chapter, a block, three categories, and a modifier for the fourth character. */
    static Path claml(Path folder, String version) {
        return write(folder.resolve("cim-" + version + ".xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE ClaML SYSTEM "ClaML.dtd">
                <ClaML version="2.0.0">
                  <Title name="CIM-FICTIVE" date="2031-01-01" version="%s">Classification fictive</Title>
                  <Modifier code="S04Z10_4"><SubClass code=".0"/><SubClass code=".9"/></Modifier>
                  <ModifierClass code=".0" modifier="S04Z10_4"><SuperClass code="S04Z10_4"/>
                    <Rubric kind="preferred"><Label xml:lang="fr">avec éclat</Label></Rubric></ModifierClass>
                  <ModifierClass code=".9" modifier="S04Z10_4"><SuperClass code="S04Z10_4"/>
                    <Rubric kind="preferred"><Label xml:lang="fr">sans éclat</Label></Rubric></ModifierClass>
                  <Class code="XXX" kind="chapter"><SubClass code="Z10-Z19"/>
                    <Rubric kind="preferred"><Label xml:lang="fr">Maladies de l'éclat</Label></Rubric></Class>
                  <Class code="Z10-Z19" kind="block"><SuperClass code="XXX"/><SubClass code="Z10"/><SubClass code="Z11"/>
                    <Rubric kind="preferred"><Label xml:lang="fr">Éclat</Label></Rubric></Class>
                  <Class code="Z10" kind="category"><SuperClass code="Z10-Z19"/><ModifiedBy code="S04Z10_4"/>
                    <Rubric kind="preferred"><Label xml:lang="fr">Éclat
                        de l'œil <Reference class="in brackets">Z11.-</Reference></Label></Rubric>
                    <Rubric kind="inclusion"><Label xml:lang="fr">brillance</Label></Rubric></Class>
                  <Class code="Z11" kind="category"><SuperClass code="Z10-Z19"/><SubClass code="Z11.1"/>
                    <Rubric kind="preferred"><Label xml:lang="fr">Éclat du cheveu</Label></Rubric></Class>
                  <Class code="Z11.1" kind="category"><SuperClass code="Z11"/>
                    <Rubric kind="preferred"><Label xml:lang="fr">Éclat du cheveu, sec</Label></Rubric></Class>
                </ClaML>
                """.formatted(version));
    }

    private static String rf2(String path) {
        return "SnomedCT_InternationalRF2_20310101/Snapshot/" + path;
    }

    private static String concept(String id, int active) {
        return id + " 20310101 " + active + " " + CORE + " 900000000000074008";
    }

    private static String word(String id, String module, String concept, String language, String type, String term) {
        return String.join(" ", id, "20310101", "1", module, concept, language, type, term.replace(' ', '_'), "x");
    }

    private static String isA(String id, String child, String parent, int active) {
        return String.join(" ", id, "20310101", "" + active, CORE, child, parent, "0", "116680003", "x", "x");
    }

    private static String acceptability(String id, String word, String acceptability) {
        return String.join(" ", id, "20310101", "1", CORE, "900000000000509007", word, acceptability);
    }

    /** Cells are parted by spaces here; a space inside a cell is an underscore. */
    private static String table(String... lines) {
        var table = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String cells = lines[i].replace(' ', '\t');
            table.append(i == 0 ? cells : cells.replace('_', ' ')).append("\r\n");
        }
        return table.toString();
    }

    static Path zip(Path path, Map<String, String> files) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return path;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path write(Path path, String content) {
        try {
            return Files.writeString(path, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
