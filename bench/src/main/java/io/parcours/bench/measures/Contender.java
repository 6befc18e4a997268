package io.parcours.bench.measures;

import io.parcours.bench.machine.DatabaseCluster;
import io.parcours.bench.machine.GarbageCollection;
import io.parcours.bench.machine.ProcessFigures;
import io.parcours.bench.machine.ServerProcess;
import io.parcours.bench.requests.FhirClient;
import java.util.function.Supplier;

/**
 * A running server with its database and its client.
 *
 * @param process the server
 * @param database the cluster that it alone uses
 * @param client sends it requests
 */
public record Contender(ServerProcess process, DatabaseCluster database, FhirClient client) {

    /** @param token gives the access token that the server asks for; an empty one where it asks for none */
    public Contender(ServerProcess process, DatabaseCluster database, Supplier<String> token) {
        this(process, database, new FhirClient(process.fhir(), token));
    }

    /** Processor time that the server and its database have used so far, in milliseconds. */
    public long cpuMillis() {
        return ProcessFigures.cpuMillis(process.pid()) + ProcessFigures.familyCpuMillis(database.postmaster());
    }

    /** Makes the server give back what it does not need. */
    public void collectGarbage() {
        GarbageCollection.in(process.pid());
    }

    /** Resident memory of the server process, in MiB. */
    public double residentMib() {
        return ProcessFigures.residentMib(process.pid());
    }
}
