package io.parcours.fhir.terminology;

import ca.uhn.fhir.jpa.term.api.ITermLoaderSvc;
import io.parcours.fhir.ConceptLoading.ReleaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A file of a release, as the library's readers want it. */
record DescribedFile(ReleaseFile file) implements ITermLoaderSvc.FileDescriptor {

    static List<ITermLoaderSvc.FileDescriptor> all(List<ReleaseFile> files) {
        return files.stream()
                .<ITermLoaderSvc.FileDescriptor>map(DescribedFile::new)
                .toList();
    }

    @Override
    public String getFilename() {
        return file.path();
    }

    @Override
    public InputStream getInputStream() {
        try {
            return file.content().open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
