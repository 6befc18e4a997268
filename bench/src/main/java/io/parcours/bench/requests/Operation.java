package io.parcours.bench.requests;

/** One unit of work that is measured: sends one or more requests, and checks the answers. */
@FunctionalInterface
public interface Operation {

    /**
     * Does it once.
     *
     * @param client where to send the requests
     * @param index chooses the parameters; no two calls on one server get the same index
     * @throws WrongAnswer if the server answers wrongly
     */
    void perform(FhirClient client, int index);
}
