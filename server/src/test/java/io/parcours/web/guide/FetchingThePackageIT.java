package io.parcours.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.fhir.GuidePackage;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The package as partners' tools fetch it: what the server gives out is what it was built with, file by file. */
@ServerTest
class FetchingThePackageIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Rest rest;

    @Autowired
    GuidePackage guide;

    @Test
    void theArchiveHoldsExactlyTheFilesOfThePackage() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = fetch("/ig/package.tgz");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/gzip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("io.parcours.fhir-" + guide.version() + ".tgz");
        assertThat(unpacked(answer.body())).usingRecursiveComparison().isEqualTo(inFolder("package/", guide.files()));
    }

    @Test
    void hl7sOwnLibraryOpensIt() throws IOException, InterruptedException {
        NpmPackage opened = NpmPackage.fromPackage(
                new ByteArrayInputStream(fetch("/ig/package.tgz").body()));

        assertThat(opened.name()).isEqualTo("io.parcours.fhir");
        assertThat(opened.version()).isEqualTo(guide.version());
        assertThat(opened.fhirVersion()).isEqualTo("4.0.1");
        assertThat(opened.canonical()).isEqualTo("https://parcours.io/fhir");
        assertThat(opened.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
        assertThat(opened.listResources("StructureDefinition")).hasSize((int) guide.definitions().keySet().stream()
                .filter(path -> path.startsWith("StructureDefinition-"))
                .count());
        assertThat(opened.loadResource("CodeSystem-journey-phase.json")).isNotNull();
        assertThat(opened.load("example", "Patient-amina-benali.json")).isNotNull();
    }

    @Test
    void everyFileIsThereByItselfByteByByte() throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> file : guide.files().entrySet()) {
            HttpResponse<byte[]> answer = fetch("/ig/package/" + file.getKey());

            assertThat(answer.body()).as(file.getKey()).isEqualTo(file.getValue());
            assertThat(answer.headers().firstValue("ETag")).isPresent();
        }
        assertThat(fetch("/ig/package/CodeSystem-gap.json").headers().firstValue("Content-Type"))
                .hasValue("application/fhir+json;charset=UTF-8");
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(rest.root() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, byte[]> inFolder(String folder, Map<String, byte[]> files) {
        Map<String, byte[]> moved = new TreeMap<>();
        files.forEach((path, content) -> moved.put(folder + path, content));
        return moved;
    }
}
