package io.parcours.terminology.load;

import io.parcours.fhir.ConceptLoading.ReleaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a release: what is in its archives, and single files. Opens nothing before it is read; closes its archives. */
final class Release implements AutoCloseable {

    private final List<ZipFile> archives = new ArrayList<>();
    private final List<ReleaseFile> files = new ArrayList<>();

    private Release() {}

    /** @throws LoadingRefused if a file cannot be read */
    static Release of(List<Path> paths) {
        var release = new Release();
        try {
            for (Path path : paths) {
                release.add(path);
            }
            return release;
        } catch (RuntimeException failure) {
            release.close();
            throw failure;
        }
    }

    private void add(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new LoadingRefused("There is no file " + path + " that can be read.");
        }
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            addArchive(path);
        } else {
            files.add(new ReleaseFile(path.getFileName().toString(), () -> Files.newInputStream(path)));
        }
    }

    private void addArchive(Path path) {
        try {
            var archive = new ZipFile(path.toFile());
            archives.add(archive);
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (!entry.isDirectory()) {
                    files.add(new ReleaseFile(entry.getName(), () -> archive.getInputStream(entry)));
                }
            }
        } catch (ZipException broken) {
            throw new LoadingRefused(path + " is not a ZIP archive, or is damaged.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<ReleaseFile> files() {
        return files;
    }

    @Override
    public void close() {
        for (ZipFile archive : archives) {
            try {
                archive.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
