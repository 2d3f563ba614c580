package dateline.desk.resource;

import dateline.desk.layout.DeskLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with forms, buttons, tables and facts. Each of them may be missing.
 *
 * @param note what the page is about
 * @param notice what was just done; null for nothing
 * @param problem why the last request was refused; null when it was not
 * @param filter restricts what the first table shows; null for none
 */
public record ResourcePage(
        DeskLayout layout,
        @Nullable String note,
        @Nullable String notice,
        @Nullable String problem,
        @Nullable ResourceForm filter,
        List<Link> links,
        List<Fact> facts,
        List<ResourceForm> forms,
        List<ResourceButton> buttons,
        List<ResourceTable> tables) {
    /** A link to another page of the desk. */
    public record Link(String path, String label) {}

    /**
     * A value with its name.
     *
     * @param secret whether it is shown only once
     */
    public record Fact(String name, String value, boolean secret) {}

    /** An empty page. */
    public static Builder of(DeskLayout layout) {
        return new Builder(layout);
    }

    /** Puts a page together. */
    public static final class Builder {
        private final DeskLayout layout;
        private final List<Link> links = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<ResourceForm> forms = new ArrayList<>();
        private final List<ResourceButton> buttons = new ArrayList<>();
        private final List<ResourceTable> tables = new ArrayList<>();
        private @Nullable String note;
        private @Nullable String notice;
        private @Nullable String problem;
        private @Nullable ResourceForm filter;

        private Builder(DeskLayout layout) {
            this.layout = layout;
        }

        public Builder note(@Nullable String text) {
            note = text;
            return this;
        }

        public Builder notice(@Nullable String text) {
            notice = text;
            return this;
        }

        public Builder problem(@Nullable String text) {
            problem = text;
            return this;
        }

        public Builder filter(ResourceForm form) {
            filter = form;
            return this;
        }

        public Builder link(String path, String label) {
            links.add(new Link(path, label));
            return this;
        }

        /** A value, unless there is none. */
        public Builder fact(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                facts.add(new Fact(name, value, false));
            }
            return this;
        }

        /** A value that is shown only once. */
        public Builder secret(String name, String value) {
            facts.add(new Fact(name, value, true));
            return this;
        }

        public Builder form(ResourceForm form) {
            forms.add(form);
            return this;
        }

        public Builder button(ResourceButton button) {
            buttons.add(button);
            return this;
        }

        public Builder table(ResourceTable table) {
            tables.add(table);
            return this;
        }

        public ResourcePage page() {
            return new ResourcePage(
                    layout,
                    note,
                    notice,
                    problem,
                    filter,
                    List.copyOf(links),
                    List.copyOf(facts),
                    List.copyOf(forms),
                    List.copyOf(buttons),
                    List.copyOf(tables));
        }
    }
}
