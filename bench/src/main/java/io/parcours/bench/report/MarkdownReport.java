package io.parcours.bench.report;

import java.util.Locale;

/** The report as a page for people. */
final class MarkdownReport {

    private MarkdownReport() {}

    static String of(Report report) {
        var page = new StringBuilder();
        page.append("# Parcours beside a stock HAPI FHIR server\n\n");
        page.append(
                "Both servers ran on one machine, each on a PostgreSQL of its own with the same settings, and did the same work in ");
        page.append(
                "turns. Ratios are Parcours divided by stock, from neighbouring blocks: below 1, Parcours needs less. In brackets ");
        page.append("the interval that holds the mean in 95 % of resamplings.\n\n");
        if (!report.size().equals("full")) {
            page.append("**A smoke run (")
                    .append(report.size())
                    .append("): the figures show that it works, no more.**\n\n");
        }
        page.append("![Ratios](report.svg)\n\n");
        targets(page, report);
        comparisons(page, report);
        growth(page, report);
        codes(page, report);
        token(page, report);
        profiles(page, report);
        facts(page, report);
        return page.toString();
    }

    private static void targets(StringBuilder page, Report report) {
        page.append("## Targets\n\n| Target | Wanted | Measured | |\n|---|---|---|---|\n");
        for (Target target : Targets.of(report)) {
            row(page, target.promise(), target.wanted(), target.measured(), target.kept() ? "kept" : "**missed**");
        }
    }

    private static void comparisons(StringBuilder page, Report report) {
        page.append("\n## Measures\n\n");
        page.append("| Measure | Unit | Parcours median | p95 | Stock median | p95 | Ratio | Pairs |\n");
        page.append("|---|---|--:|--:|--:|--:|--:|--:|\n");
        for (Comparison comparison : report.comparisons()) {
            row(
                    page,
                    comparison.title(),
                    comparison.unit(),
                    number(comparison.ours().median()),
                    number(comparison.ours().p95()),
                    number(comparison.stock().median()),
                    number(comparison.stock().p95()),
                    Targets.interval(comparison.ratio()),
                    String.valueOf(comparison.ratio().pairs()));
        }
    }

    private static void growth(StringBuilder page, Report report) {
        page.append("\n## The first page of a journey, by its length\n\n");
        page.append("| Entries | Median, ms | p95, ms | Against the shortest |\n|--:|--:|--:|--:|\n");
        for (GrowthPoint point : report.growth()) {
            row(
                    page,
                    String.format(Locale.ROOT, "%,d", point.entries()),
                    number(point.millis().median()),
                    number(point.millis().p95()),
                    Targets.interval(point.ratio()));
        }
    }

    private static void codes(StringBuilder page, Report report) {
        page.append("\n## Questions about codes, beside a single read by id\n\n");
        page.append("| Question | Median, ms | p95, ms | Against a read |\n|---|--:|--:|--:|\n");
        for (CodeAnswer answer : report.codes()) {
            row(
                    page,
                    answer.question(),
                    number(answer.millis().median()),
                    number(answer.millis().p95()),
                    Targets.interval(answer.againstRead()));
        }
    }

    private static void token(StringBuilder page, Report report) {
        TokenShare token = report.token();
        page.append("\n## An access token on a read\n\n");
        page.append(
                "What checking costs is the difference between a small public document with a token and without one.\n\n");
        page.append("| Request | Median, ms | p95, ms |\n|---|--:|--:|\n");
        row(
                page,
                "document with a token",
                number(token.with().median()),
                number(token.with().p95()));
        row(
                page,
                "document without a token",
                number(token.without().median()),
                number(token.without().p95()));
        row(
                page,
                "read by id, with a token",
                number(token.read().median()),
                number(token.read().p95()));
        page.append("\nThe difference is ")
                .append(Targets.percent(token.millis()))
                .append(" of the read's time and ")
                .append(Targets.percent(token.cpu()))
                .append(" of its processor time.\n");
    }

    private static void profiles(StringBuilder page, Report report) {
        page.append("\n## A claimed profile on a create\n\n");
        page.append(
                "The same creates, once with a claim to keep a profile of the guide, which is checked, and once without.\n\n");
        page.append(
                "| Create | With the claim: median, ms | p95, ms | Without: median, ms | p95, ms | Time more | Processor time more |\n");
        page.append("|---|--:|--:|--:|--:|--:|--:|\n");
        for (ProfileShare share : report.profiles()) {
            row(
                    page,
                    share.type(),
                    number(share.claiming().median()),
                    number(share.claiming().p95()),
                    number(share.plain().median()),
                    number(share.plain().p95()),
                    Targets.percent(share.millis()),
                    Targets.percent(share.cpu()));
        }
    }

    private static void facts(StringBuilder page, Report report) {
        page.append("\n## Circumstances\n\n| | |\n|---|---|\n");
        report.facts().forEach((name, value) -> row(page, name, value));
        report.loads().forEach((name, value) -> row(page, name, value));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Three significant figures are what such measurements bear. */
    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
