package io.parcours.fhir.definitions;

import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import io.parcours.fhir.GuidePackage;
import io.parcours.fhir.RefusalToStart;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.terminology.PendingTerminology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.stereotype.Component;

/**
 * Brings the definitions of a package into the repository, all of them, and leaves nothing to be done later.
 *
 * <p>A definition that is there already is replaced in place, by its canonical address. One that an earlier version of the package had and this one
 * has not is retired, not deleted: stored resources may still name it.
 */
@Component
class Installation {

    /** Code systems come before the value sets that draw on them, and both before the profiles that bind them. */
    private static final List<String> TYPES = List.of(
            "CodeSystem",
            "ValueSet",
            "StructureDefinition",
            "ConceptMap",
            "SearchParameter",
            "OperationDefinition",
            "CapabilityStatement",
            "Questionnaire",
            "ActivityDefinition",
            "PlanDefinition");

    private final GuidePackage guide;
    private final IPackageInstallerSvc installer;
    private final InstalledDefinitions installed;
    private final PendingTerminology pending;

    Installation(
            GuidePackage guide,
            IPackageInstallerSvc installer,
            InstalledDefinitions installed,
            PendingTerminology pending) {
        this.guide = guide;
        this.installer = installer;
        this.installed = installed;
        this.pending = pending;
    }

    /**
     * Installs the package.
     *
     * @param files the package's files by their path in it
     * @throws RefusalToStart if a definition could not be stored
     */
    void bring(String name, String version, Map<String, byte[]> files) {
        installer.install(specification(name, version, files));
        Set<ResourceId> stored = files.entrySet().stream()
                .filter(file -> TYPES.contains(file.getKey().replaceFirst("-.*", "")))
                .map(file -> stored(name, file.getKey(), read(file.getValue())))
                .collect(Collectors.toSet());
        installed.retireOthers(name, stored);
        pending.finish(() -> {});
        installed.remember(name, stored);
    }

    private PackageInstallationSpec specification(String name, String version, Map<String, byte[]> files) {
        var specification = new PackageInstallationSpec()
                .setName(name)
                .setVersion(version)
                .setPackageContents(guide.archive(files))
                .setInstallMode(PackageInstallationSpec.InstallModeEnum.STORE_AND_INSTALL)
                .setVersionPolicy(PackageInstallationSpec.VersionPolicyEnum.SINGLE_VERSION)
                .setFetchDependencies(false);
        // The version alone does not tell whether the content is the same: while a guide grows, it stays.
        specification.setReloadExisting(true);
        TYPES.forEach(specification::addInstallResourceTypes);
        return specification;
    }

    /** The installer leaves out in silence what it does not like, and keeps what somebody else has stored under the same id. */
    private ResourceId stored(String name, String path, MetadataResource wanted) {
        return installed
                .find(wanted)
                .orElseThrow(() -> new RefusalToStart(
                        "The definition " + path + " of the package " + name + " could not be stored.",
                        "Look for another resource with the same id, and give that one another id or address."));
    }

    private MetadataResource read(byte[] content) {
        return (MetadataResource) guide.resource(content);
    }
}
