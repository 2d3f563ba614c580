package dateline.desk.article;

import dateline.desk.form.FormTime;
import dateline.desk.form.FormValues;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The merge patch (RFC 7396) that an editor's form asks for, in the words of the publishing API. It has only what differs
 * from the values that the form began with, so that details without a field, such as the size of a picture, are kept.
 */
final class ArticlePatch {
    /** Texts that are sent as they are; a blank one removes the field. */
    private static final List<String> TEXTS = List.of(
            "title",
            "summary",
            "language",
            "section",
            "byline",
            "contributorLine",
            "agency",
            "dateline",
            "rights",
            "usageTerms",
            "license",
            "canonicalUrl",
            "slugline",
            "edNote");

    private static final List<String> TIMES = List.of("publishAt", "embargoUntil", "expiresAt");

    /** The lists of rows, with the fields of a row. */
    static final Map<String, List<String>> LISTS = Map.of(
            "authors", List.of("name", "url", "email"),
            "contributors", List.of("name", "role", "organisation"),
            "images", List.of("url", "alt", "caption", "credit"));

    private final FormValues form;
    private final FormValues before;
    private final ZoneId zone;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, @Nullable Object> patch = new LinkedHashMap<>();

    private ArticlePatch(FormValues form, FormValues before, ZoneId zone) {
        this.form = form;
        this.before = before;
        this.zone = zone;
    }

    /**
     * The patch.
     *
     * @param form what was sent
     * @param before the values of the stored article; without any for a new one
     * @param images the stored pictures as JSON objects, for what the form does not show of them
     * @throws ProblemException 422 for a time that can't be read, or that the zone does not have
     */
    static Map<String, @Nullable Object> of(FormValues form, FormValues before, List<Map<?, ?>> images, ZoneId zone) {
        ArticlePatch made = new ArticlePatch(form, before, zone);
        TEXTS.forEach(made::text);
        TIMES.forEach(made::time);
        made.content();
        made.tags();
        made.list("alsoIn", form.all("alsoIn"), before.all("alsoIn"));
        made.rows("authors");
        made.rows("contributors");
        made.images(images);
        if (!made.faults.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE, made.faults.getFirst().detail(), made.faults);
        }
        return made.patch;
    }

    private void text(String name) {
        String value = form.text(name);
        if (form.values().containsKey(name) && !value.equals(before.text(name))) {
            patch.put(name, value.isEmpty() ? null : value);
        }
    }

    private void content() {
        String content = form.raw("content");
        boolean markdown = form.has("markup", "markdown");
        if (form.values().containsKey("content") && (markdown || !content.equals(before.raw("content")))) {
            patch.put(markdown ? "markdown" : "content", content);
        }
    }

    private void time(String name) {
        String value = form.text(name);
        if (!form.values().containsKey(name) || value.equals(before.text(name))) {
            return;
        }
        if (value.isEmpty()) {
            patch.put(name, null);
            return;
        }
        try {
            patch.put(name, FormTime.instant(value, zone).toString());
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("/" + name, Objects.requireNonNull(e.getMessage())));
        }
    }

    /** Ticked subjects, and new ones with commas between them. */
    private void tags() {
        Set<String> tags = new LinkedHashSet<>(form.all("tags"));
        for (String tag : form.text("newTags").split("[,،、，\n]", -1)) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        list("tags", List.copyOf(tags), before.all("tags"));
    }

    private void list(String name, List<String> values, List<String> earlier) {
        if (!values.equals(earlier)) {
            patch.put(name, values);
        }
    }

    private void rows(String name) {
        List<Map<String, String>> rows = form.rows(name, fields(name));
        if (form.rows(name) > 0 && !rows.equals(before.rows(name, fields(name)))) {
            patch.put(name, rows.isEmpty() ? null : rows);
        }
    }

    private static List<String> fields(String list) {
        return Objects.requireNonNull(LISTS.get(list));
    }

    private void images(List<Map<?, ?>> stored) {
        rows("images");
        if (!(patch.get("images") instanceof List<?> rows)) {
            return;
        }
        List<Map<Object, Object>> whole = new ArrayList<>();
        for (Object row : rows) {
            Map<Object, Object> image = new LinkedHashMap<>();
            Map<?, ?> sent = (Map<?, ?>) row;
            stored.stream()
                    .filter(one -> String.valueOf(one.get("url")).equals(sent.get("url")))
                    .findFirst()
                    .ifPresent(image::putAll);
            fields("images").forEach(image::remove);
            image.putAll(sent);
            whole.add(image);
        }
        patch.put("images", whole);
    }
}
