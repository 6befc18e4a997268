package io.parcours.fhir.definitions;

import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import io.parcours.fhir.GuidePackage;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Installs the guide's definitions before the server says that it is ready.
 *
 * <p>Nothing is done when the same package was installed before; a changed one replaces its resources in place, by canonical address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Definitions implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Definitions.class);

    /** Code systems come before the value sets that draw on them, and both before the profiles that bind them. */
    private static final List<String> TYPES = List.of(
            "NamingSystem",
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
    private final JdbcTemplate jdbc;

    Definitions(GuidePackage guide, IPackageInstallerSvc installer, JdbcTemplate jdbc) {
        this.guide = guide;
        this.installer = installer;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String fingerprint = guide.fingerprint();
        if (!isInstalled(fingerprint)) {
            install();
            remember(fingerprint);
            log.info("Installed the definitions of {} {}", GuidePackage.NAME, guide.version());
        }
    }

    private boolean isInstalled(String fingerprint) {
        return !jdbc.queryForList(
                        "select 1 from installed_guide where name = ? and fingerprint = ?",
                        GuidePackage.NAME,
                        fingerprint)
                .isEmpty();
    }

    private void install() {
        var spec = new PackageInstallationSpec()
                .setName(GuidePackage.NAME)
                .setVersion(guide.version())
                .setPackageContents(guide.archive(guide.definitions()))
                .setInstallMode(PackageInstallationSpec.InstallModeEnum.STORE_AND_INSTALL)
                .setVersionPolicy(PackageInstallationSpec.VersionPolicyEnum.SINGLE_VERSION)
                .setFetchDependencies(false);
        // The version alone does not tell whether the content is the same: while a guide grows, it stays.
        spec.setReloadExisting(true);
        TYPES.forEach(spec::addInstallResourceTypes);
        installer.install(spec);
    }

    private void remember(String fingerprint) {
        jdbc.update("""
                insert into installed_guide (name, version, fingerprint, installed_at) values (?, ?, ?, now())
                on conflict (name) do update set version = excluded.version, fingerprint = excluded.fingerprint, installed_at = now()
                """, GuidePackage.NAME, guide.version(), fingerprint);
    }
}
