package io.parcours.bench.measures;

import io.parcours.bench.report.Statistics;
import io.parcours.bench.requests.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Some repetitions of one operation on one server, without a pause.
 *
 * @param millis waiting time of each repetition
 * @param cpuMillisEach processor time of server and database for one repetition, on average
 */
record Block(List<Double> millis, double cpuMillisEach) {

    static Block run(Contender contender, Operation operation, int firstIndex, int repetitions) {
        List<Double> millis = new ArrayList<>();
        contender.client().takeWaitedMillis();
        long before = contender.cpuMillis();
        for (int index = firstIndex; index < firstIndex + repetitions; index++) {
            operation.perform(contender.client(), index);
            millis.add(contender.client().takeWaitedMillis());
        }
        return new Block(millis, (contender.cpuMillis() - before) / (double) repetitions);
    }

    double median() {
        return Statistics.median(millis);
    }
}
