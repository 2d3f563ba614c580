package dateline.desk.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param caption what it shows
 * @param headed whether the caption is a heading that all people see
 * @param columns the heads of the columns
 * @param empty the sentence in place of a table without rows
 * @param next path of the page with further rows, within the desk; null when there is none
 */
public record ResourceTable(
        String caption,
        boolean headed,
        List<String> columns,
        List<Row> rows,
        String empty,
        @Nullable String next) {
    public ResourceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table of a page that shows other things too. */
    public static ResourceTable headed(String caption, List<String> columns, List<Row> rows, String empty) {
        return new ResourceTable(caption, true, columns, rows, empty, null);
    }

    /**
     * A row.
     *
     * @param faded whether what it shows is not in use
     */
    public record Row(List<Cell> cells, boolean faded) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of something in use. */
        public static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }
    }

    /**
     * A cell.
     *
     * @param path of the page that it leads to, within the desk; null for none
     * @param style a class of the style sheet; null for none
     * @param direction the value of HTML's {@code dir}; null for that of the page
     */
    public record Cell(
            String text,
            @Nullable String path,
            @Nullable String style,
            @Nullable String direction,
            List<ResourceButton> buttons) {
        /** Text that somebody has typed. */
        public static Cell of(@Nullable String text) {
            return new Cell(text == null ? "" : text, null, null, "auto", List.of());
        }

        /** Text in the language of the page, such as a time. */
        public static Cell said(String text) {
            return new Cell(text, null, null, null, List.of());
        }

        /** An address or another code. */
        public static Cell code(@Nullable String text) {
            return new Cell(text == null ? "" : text, null, "long", "ltr", List.of());
        }

        /** A link to a page of the desk. */
        public static Cell link(String text, String path) {
            return new Cell(text, path, null, "auto", List.of());
        }

        /** Buttons. */
        public static Cell buttons(List<ResourceButton> buttons) {
            return new Cell("", null, "row-buttons", null, buttons);
        }

        /** How something stands. */
        public static Cell state(String text, String word) {
            return new Cell(text, null, "state " + word, null, List.of());
        }
    }
}
