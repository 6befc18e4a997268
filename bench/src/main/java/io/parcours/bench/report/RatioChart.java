package io.parcours.bench.report;

import java.util.List;
import java.util.Locale;

/** A bar for each ratio on a logarithmic scale, with its interval; the line at 1 is the stock server. */
final class RatioChart {

    private static final int WIDTH = 900;
    private static final int LEFT = 430;
    private static final int RIGHT = 90;
    private static final int TOP = 56;
    private static final int ROW = 24;
    private static final double SMALLEST = 0.005;
    private static final double LARGEST = 2;
    private static final List<Double> GRID = List.of(0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0);

    private RatioChart() {}

    static String of(List<Comparison> comparisons) {
        int bottom = TOP + ROW * comparisons.size();
        var svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH,
                bottom + 30));
        svg.append("<title>Parcours divided by stock; shorter is better</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        text(svg, 10, 24, "start", "Parcours divided by stock (logarithmic; left of 1, Parcours needs less)");
        for (double line : GRID) {
            String colour = line == 1.0 ? "#222" : "#ddd";
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%2$.1f\" x2=\"%2$.1f\" y1=\"%3$d\" y2=\"%4$d\" stroke=\"%1$s\"/>%n",
                    colour,
                    x(line),
                    TOP - 6,
                    bottom));
            text(svg, x(line), TOP - 12, "middle", plain(line));
        }
        for (int row = 0; row < comparisons.size(); row++) {
            bar(svg, comparisons.get(row), TOP + row * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Comparison comparison, int y) {
        Estimate ratio = comparison.ratio();
        double from = Math.min(x(1), x(ratio.mean()));
        double width = Math.abs(x(1) - x(ratio.mean()));
        String colour = ratio.mean() <= 1 ? "#2a7f62" : "#b3542d";
        text(svg, LEFT - 10, y + 15, "end", comparison.title());
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>%n",
                from,
                y + 4,
                Math.max(1, width),
                colour));
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%3$d\" y2=\"%3$d\" stroke=\"#222\" stroke-width=\"2\"/>%n",
                x(ratio.low()),
                x(ratio.high()),
                y + 11));
        text(svg, WIDTH - RIGHT + 12, y + 15, "start", String.format(Locale.ROOT, "%.3g", ratio.mean()));
    }

    private static double x(double ratio) {
        double bounded = Math.max(SMALLEST, Math.min(LARGEST, ratio));
        double share = Math.log(bounded / SMALLEST) / Math.log(LARGEST / SMALLEST);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static void text(StringBuilder svg, double x, int y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((int) number) : String.valueOf(number);
    }
}
