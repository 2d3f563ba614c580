package dateline.api.section;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.act.SectionActs;
import dateline.article.job.RefilingJob;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.ingest.outline.OutlineReader;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.SectionLookup;
import dateline.section.SectionLookups;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be requested for sections, with the same faults for the publishing API and for the desk. */
@Singleton
public final class SectionRequests {
    private final SectionLookups lookups;
    private final SectionActs sectionActs;
    private final RefilingJob refilingJob;
    private final ArticleEdits edits;
    private final OutlineImport outlines;
    private final InstantSource clock;

    SectionRequests(
            SectionLookups lookups,
            SectionActs sectionActs,
            RefilingJob refilingJob,
            ArticleEdits edits,
            OutlineImport outlines,
            InstantSource clock) {
        this.lookups = lookups;
        this.sectionActs = sectionActs;
        this.refilingJob = refilingJob;
        this.edits = edits;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** All sections in the order of their positions, also retired ones. */
    public List<SectionJson> all() {
        ReferenceData reference = edits.reference();
        return reference.sections().stream()
                .map(section -> SectionJson.of(section, reference))
                .toList();
    }

    /**
     * The section that has a slug now.
     *
     * @throws ProblemException 404 when there is none, 409 when it has another slug now
     */
    public SectionJson read(String slug) {
        Section section = existing(slug);
        if (section == null) {
            throw unknown(slug);
        }
        return SectionJson.of(section, edits.reference());
    }

    /** The section that has, or had, a slug. */
    SectionLookup find(String slug) {
        return lookups.find(slug);
    }

    /** Creates a section, or replaces all its fields. */
    public SavedResource<SectionJson> put(String slug, Map<?, ?> json, IfMatch ifMatch, Caller caller) {
        ReferenceData reference = edits.reference();
        Section before = existing(slug);
        demandCurrent(ifMatch, before, reference);
        Section after = new SectionFields(Fields.of(json), slug, before, reference).read(clock.instant());
        Section now = sectionActs.save(before, after, caller.name());
        refilingJob.finish();
        return new SavedResource<>(before == null, SectionJson.of(now, edits.reference()));
    }

    /** Retires a section; one that is retired already stays so. */
    public void retire(String slug, IfMatch ifMatch, Caller caller) {
        ReferenceData reference = edits.reference();
        Section before = Optional.ofNullable(existing(slug)).orElseThrow(() -> unknown(slug));
        demandCurrent(ifMatch, before, reference);
        reference.sections().stream()
                .filter(below -> below.isOpen() && before.id().equals(below.parent()))
                .findFirst()
                .ifPresent(below -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "The section " + below.slug() + " is below it: move or retire that section first.");
                });
        if (before.isOpen()) {
            sectionActs.save(before, before.retiredAt(clock.instant()), caller.name());
        }
    }

    /**
     * Creates the sections of an OPML document that do not exist yet.
     *
     * @param dry whether only to report what would be created
     */
    public OutlineImport.Report importOutline(byte[] opml, boolean dry, Caller caller) {
        return outlines.save(OutlineReader.read(opml), dry, caller.name());
    }

    private @Nullable Section existing(String slug) {
        return switch (lookups.find(slug)) {
            case SectionLookup.ActiveSection active -> active.section();
            case SectionLookup.RetiredSection retired ->
                retired.section().slug().equals(slug) ? retired.section() : null;
            case SectionLookup.SlugChange moved ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The section has another slug now: use /api/sections/" + moved.slug() + ".");
            case SectionLookup.NoSection unknown -> null;
        };
    }

    private static void demandCurrent(IfMatch ifMatch, @Nullable Section before, ReferenceData reference) {
        ifMatch.demand(
                before == null ? null : SectionJson.of(before, reference),
                "The section has changed since you read it: read it again.");
    }

    static ProblemException unknown(String slug) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no section \"" + slug + "\": list them at /api/sections.");
    }
}
