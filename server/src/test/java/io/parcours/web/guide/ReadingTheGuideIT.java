package io.parcours.web.guide;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.fhir.GuidePackage;
import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The guide as partners read it on the server: every artifact and page of the package, in two languages, with links that lead somewhere. */
@ServerTest
class ReadingTheGuideIT {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

    @Autowired
    Rest rest;

    @Autowired
    GuidePackage guide;

    @Test
    void everyArtifactOfThePackageHasAPage() {
        assertThat(artifacts()).hasSizeGreaterThan(200).allSatisfy(artifact -> assertThat(
                        page("/ig/" + artifact).body())
                .contains("<h1>", "/ig/package/"));
    }

    @Test
    void everyTextOfThePackageHasAPageAndAPlaceInTheContents() {
        List<String> texts = guide.files().keySet().stream()
                .filter(path -> path.endsWith(".md"))
                .map(path -> path.substring("other/".length(), path.length() - ".md".length()))
                .toList();
        String start = page("/ig/").body();

        assertThat(texts)
                .contains("index", "story", "journey", "security", "change-log")
                .allSatisfy(text -> {
                    assertThat(page("/ig/" + text + ".html").body()).contains("<h1");
                    assertThat(start).contains("href=\"/ig/" + (text.equals("index") ? "" : text + ".html") + "\"");
                });
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Map<String, Set<String>> anchors = new TreeMap<>();
        Set<String> wanted = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/", "/ig/"));
        while (!open.isEmpty()) {
            String path = open.pop();
            Answer answer = rest.anonymously().get(rest.root() + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            anchors.put(path, found(ANCHOR, answer.body()));
            for (String link : linksOf(path, answer)) {
                wanted.add(link);
                String target = link.replaceFirst("#.*", "");
                if (!anchors.containsKey(target) && !open.contains(target)) {
                    open.push(target);
                }
            }
        }

        assertThat(anchors.keySet()).contains("/ig/package.tgz", "/ig/story.html", "/ig/Patient/amina-benali");
        assertThat(anchors.keySet())
                .containsAll(
                        artifacts().stream().map(artifact -> "/ig/" + artifact).toList());
        assertThat(wanted.stream().filter(link -> link.contains("#"))).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            assertThat(anchors.get(parts[0])).as(link).contains(parts[1]);
        });
    }

    /** Links on our pages to our own pages; what /fhir answers is tested elsewhere. */
    private static Set<String> linksOf(String path, Answer answer) {
        if (!answer.header("Content-Type").startsWith("text/html")) {
            return Set.of();
        }
        return found(LINK, answer.body()).stream()
                .filter(link -> !link.startsWith("http"))
                .map(link -> URI.create("http://here" + path).resolve(link))
                .map(address -> address.getPath() + (address.getFragment() == null ? "" : "#" + address.getFragment()))
                .filter(link -> !link.startsWith("/fhir") && !link.startsWith("/actuator"))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void aProfileSaysWhatItAsksForInATable() {
        String patient = page("/ig/StructureDefinition/parcours-patient").body();
        String task = page("/ig/StructureDefinition/parcours-task").body();

        assertThat(patient)
                .contains("identifier:ins-nir", "urn:oid:1.2.250.1.213.1.4.8", "https://hl7.org/fhir/R4/patient.html")
                .contains("id=\"parcours-patient-known\"", "A patient has a name or an identifier")
                .contains("href=\"/ig/StructureDefinition/communication-preferences\"")
                .contains("href=\"/ig/Patient/amina-benali\"");
        assertThat(task)
                .contains("<strong>1..1</strong>", "must support", "href=\"/ig/ValueSet/loop-step\"", "preferred");
    }

    @Test
    void anExampleLeadsToTheProfileThatItClaimsAndTheProfileBack() {
        assertThat(page("/ig/Task/loop-eye-examination").body())
                .contains("href=\"/ig/StructureDefinition/parcours-task\"", "href=\"/ig/Patient/amina-benali\"")
                .contains("&quot;resourceType&quot;: &quot;Task&quot;");
        assertThat(page("/ig/StructureDefinition/parcours-task").body())
                .contains("href=\"/ig/Task/loop-eye-examination\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CodeSystem/journey-phase|Before the visit|Avant la visite",
                "ValueSet/journey-holder|A professional|Un professionnel",
                "ConceptMap/task-status-to-journey-state|rejected|the loop is open until somebody else takes it",
                "OperationDefinition/journey|GET [base]/Patient/[id]/$journey|_cursor",
                "CapabilityStatement/patient-app|$journey|lifecycle-status",
                "Questionnaire/surgery-symptom-check|Call 15 or 112 now|Calculated",
                "PlanDefinition/before-a-visit|From 14 days to 2 days before|The visit",
                "PlanDefinition/after-day-surgery|Warning signs after surgery|value &gt; 0",
                "ActivityDefinition/hba1c-test|ServiceRequest|Examination",
                "StructureDefinition/journey-facts|waiting-since|Bundle.entry",
                "ImplementationGuide/io.parcours.fhir|io.parcours.fhir#0.1.0|Apache-2.0",
                "Bundle/journey-page|searchset|/ig/Task/loop-symptoms-day-7",
            })
    void everyKindOfArtifactShowsWhatItIsFor(String artifact, String one, String other) {
        assertThat(page("/ig/" + artifact).body()).contains(one, other);
    }

    @Test
    void theReadersLanguageIsSpokenWhereThePackageHasIt() {
        Answer french = page("/ig/StructureDefinition/parcours-patient", "Accept-Language", "fr-CA,fr;q=0.9,en;q=0.5");
        Answer english = page("/ig/StructureDefinition/parcours-patient", "Accept-Language", "en");
        Answer german = page("/ig/StructureDefinition/parcours-patient", "Accept-Language", "de");
        Answer unreadable = page("/ig/StructureDefinition/parcours-patient", "Accept-Language", ";;=");

        assertThat(french.body()).contains("<html lang=\"fr\"", "Personne soignée", "Éléments", "lang=\"en\">");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.header("Vary")).isEqualTo("Accept-Language");
        assertThat(english.body()).contains("<html lang=\"en\"", "Elements").doesNotContain("Personne soignée");
        assertThat(german.body()).isEqualTo(english.body());
        assertThat(unreadable.body()).isEqualTo(english.body());
        assertThat(page("/ig/Questionnaire/icope-step-1", "Accept-Language", "fr")
                        .body())
                .contains("Mémoire et repères", "Affichée quand");
        assertThat(page("/ig/artifacts.html", "Accept-Language", "fr").body())
                .contains("Étape d&#39;une boucle", "Profils");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ig/nothing.html",
                "/ig/nothing",
                "/ig/Patient/nobody",
                "/ig/Patient",
                "/ig/patient/amina-benali",
                "/ig/Patient/amina-benali/",
                "/ig/StructureDefinition/parcours-patient.json",
                "/ig/package/nothing.json",
                "/ig/package/",
                "/ig/a/b/c/d",
                "/ig/%F0%9F%A9%BA",
                "/ig/${7*7}.html",
            })
    void aWrongAddressIsAPageThatSaysSo(String address) {
        Answer answer = rest.get(
                rest.root() + address.replace("$", "%24").replace("{", "%7B").replace("}", "%7D"));

        assertThat(answer.status()).as(address).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("There is no such page", "href=\"/ig/artifacts.html\"")
                .doesNotContain("Exception", "io.parcours.", "49");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ig/package/%2e%2e/application.yml",
                "/ig/package/..%5c..%5capplication.yml",
                "/ig/package/..%2f..%2fapplication.yml",
                "/ig/package//package.json",
                "/ig/Patient/..%2f..%2fapplication.yml",
            })
    void nothingOutsideOfThePackageIsReached(String address) {
        Answer answer = rest.anonymously().get(rest.root() + address);

        assertThat(answer.status()).as(address).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("spring", "Exception");
    }

    @Test
    void theGuideIsFoundFromTheLandingPageAndWithoutTheSlash() {
        assertThat(page("/").body()).contains("href=\"/ig/\"");
        Answer bare = rest.anonymously().get(rest.root() + "/ig");
        assertThat(bare.status()).isEqualTo(308);
        assertThat(bare.header("Location")).endsWith("/ig/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/ig/", "/ig/artifacts.html", "/ig/nothing", "/ig/package.tgz", "/ig/package/package.json"})
    void nothingIsRunOrFramed(String address) {
        Answer answer = rest.anonymously().get(rest.root() + address);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).doesNotContain("<script", "style=\"", "onclick");
    }

    @Test
    void aPageThatTheReaderHasIsNotSentAgain() {
        Answer first = page("/ig/story.html");
        String tag = first.header("ETag");

        Answer again = rest.anonymously().get(rest.root() + "/ig/story.html", "If-None-Match", tag);

        assertThat(tag).startsWith("\"");
        assertThat(first.header("Cache-Control")).contains("max-age=300");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(page("/ig/Patient/amina-benali").header("ETag"))
                .isNotEqualTo(page("/ig/Patient/amina-benali", "Accept-Language", "fr")
                        .header("ETag"));
    }

    private Answer page(String address, String... headers) {
        Answer answer = rest.anonymously().get(rest.root() + address, headers);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        return answer;
    }

    /** Type and id of every resource of the package, from the names of its files. */
    private List<String> artifacts() {
        return guide.files().keySet().stream()
                .filter(path -> path.endsWith(".json") && !path.equals("package.json"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".json".length()))
                .map(name -> name.replaceFirst("-", "/"))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(match -> match.group(1)).collect(toCollection(TreeSet::new));
    }
}
