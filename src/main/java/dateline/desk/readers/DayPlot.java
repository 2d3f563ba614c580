package dateline.desk.readers;

import dateline.readership.report.ReportedCounts;
import dateline.readership.report.ReportedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plot with a bar for each day, in units of its view box.
 *
 * @param highest the number at the top
 */
public record DayPlot(long highest, List<Bar> bars) {
    /** The width of the view box. */
    public static final int WIDTH = 1_000;

    /** The height of the bars at most. */
    public static final int HEIGHT = 200;

    private static final int DETAILED = 60;

    public DayPlot {
        bars = List.copyOf(bars);
    }

    /**
     * The bar of a day.
     *
     * @param whole the number of the day
     * @param part a number that is a part of it, drawn over the lower end of the bar
     */
    public record Bar(LocalDate date, long whole, long part, String x, String width, String height, String partHeight) {
        /** The upper end. */
        public String y() {
            return decimal(HEIGHT - Double.parseDouble(height));
        }

        /** The upper end of the part. */
        public String partY() {
            return decimal(HEIGHT - Double.parseDouble(partHeight));
        }
    }

    /** Whether each bar is drawn by itself, with its number; of many days the bars are one line each, which is shorter. */
    public boolean isDetailed() {
        return bars.size() <= DETAILED;
    }

    /** The bars as one path of SVG. */
    public String path() {
        return bars.stream()
                .filter(bar -> bar.whole > 0)
                .map(bar -> path(bar, bar.height))
                .collect(Collectors.joining());
    }

    /** The parts of the bars as one path of SVG. */
    public String partPath() {
        return bars.stream()
                .filter(bar -> bar.part > 0)
                .map(bar -> path(bar, bar.partHeight))
                .collect(Collectors.joining());
    }

    private static String path(Bar bar, String height) {
        return "M" + bar.x + " " + HEIGHT + "v-" + height + "h" + bar.width + "v" + height + "z";
    }

    /** The plot of a number of each day, and of one that is a part of it. */
    static DayPlot of(
            List<ReportedDay> days, ToLongFunction<ReportedCounts> whole, ToLongFunction<ReportedCounts> part) {
        long highest = days.stream()
                .mapToLong(day -> whole.applyAsLong(day.counts()))
                .max()
                .orElse(0);
        double scale = (double) HEIGHT / Math.max(1, highest);
        double step = (double) WIDTH / Math.max(1, days.size());
        return new DayPlot(
                highest,
                IntStream.range(0, days.size())
                        .mapToObj(i -> {
                            ReportedCounts counts = days.get(i).counts();
                            long number = whole.applyAsLong(counts);
                            long smaller = part.applyAsLong(counts);
                            return new Bar(
                                    days.get(i).date(),
                                    number,
                                    smaller,
                                    decimal(i * step + step * 0.1),
                                    decimal(step * 0.8),
                                    decimal(scale * number),
                                    decimal(scale * smaller));
                        })
                        .toList());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
