package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How resources are stored and found. Each setting that differs from the library's default says why. */
@Configuration(proxyBeanMethods = false)
class StorageSettings {

    private static final int WORKERS = 2;

    @Bean
    JpaStorageSettings jpaStorageSettings() {
        var settings = new JpaStorageSettings();
        // Ids that cannot be guessed or counted.
        settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
        // Tags travel in the resource: no shared tag table that concurrent writers would fight for.
        settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.INLINE);
        // A repeated search must see what was written a moment ago, and nobody else's cached answer.
        settings.setReuseCachedSearchResultsForMillis(null);
        settings.setDefaultTotalMode(SearchTotalModeEnum.NONE);
        // Index rows carry hashes only, and coded displays are not indexed as text a second time.
        settings.setIndexStorageOptimized(true);
        settings.setSuppressStringIndexingInTokens(true);
        // A lookup before each write is a round trip; the unique index itself is the judge.
        settings.setUniqueIndexesCheckedBeforeSave(false);
        settings.setStoreMetaSourceInformation(JpaStorageSettings.StoreMetaSourceInformationEnum.SOURCE_URI);
        settings.setAllowMultipleDelete(false);
        settings.setExpungeEnabled(false);
        settings.setDeleteExpungeEnabled(false);
        settings.setEnableBulkExportJobReuse(false);
        settings.setEnableTaskStaleSearchCleanup(false);
        settings.setEnableTaskBulkImportJobExecution(false);
        settings.setMaximumExpansionSize(5_000);
        // What is put off is lost when the process is killed; the code systems of a guide are smaller than this.
        settings.setDeferIndexingForCodesystemsOfSize(1_000);
        // The terminology room works value sets out when it is asked; expansions that are kept would have to be kept
        // true.
        settings.setPreExpandValueSets(false);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setBundleBatchPoolSize(WORKERS);
        settings.setBundleBatchMaxPoolSize(WORKERS);
        settings.setFetchSizeDefaultMaximum(1_000);
        settings.setInternalSynchronousSearchSize(1_000);
        settings.setEverythingIncludesFetchPageSize(500);
        return settings;
    }

    @Bean
    PartitionSettings partitionSettings() {
        var settings = new PartitionSettings();
        // Optimised index storage asks for search hashes without the partition.
        settings.setIncludePartitionInSearchHashes(false);
        return settings;
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        // No channel type is offered yet, so that creating a Subscription is refused instead of silently ignored.
        return new SubscriptionSettings();
    }
}
