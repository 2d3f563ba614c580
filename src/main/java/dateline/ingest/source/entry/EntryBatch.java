package dateline.ingest.source.entry;

import dateline.article.Article;
import dateline.article.act.ActResult;
import dateline.article.submission.Submission;
import dateline.ingest.source.LookTally;
import dateline.ingest.source.Refusal;
import dateline.ingest.source.Source;
import dateline.ingest.source.document.FeedEntry;
import dateline.ingest.source.rule.SourceSelection;
import dateline.problem.Fault;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries of one document on their way to articles, and the count of what comes of them. */
final class EntryBatch {
    private static final Logger LOG = LoggerFactory.getLogger(EntryBatch.class);

    private final SourceEntries stored;
    private final EntryReading reading;
    private final Map<String, FeedEntry> byExternalId = new LinkedHashMap<>();
    private final Map<String, SourceEntry> known = new HashMap<>();
    private final List<SourceEntry> added = new ArrayList<>();
    private final List<SourceEntry> altered = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> omissions = new ArrayList<>();

    /** The external ids of those that come from this server. */
    private final Set<String> own;

    private int taken;
    private int unchanged;
    private int unselected;
    private int withdrawn;
    private int unsettled;

    EntryBatch(SourceEntries stored, OwnEntries ownEntries, EntryReading reading) {
        this.stored = stored;
        this.reading = reading;
        refusals.addAll(reading.document().unreadable());
        String note = reading.document().note();
        if (note != null) {
            omissions.add(new Refusal("the document", note, reading.now()));
        }
        List<FeedEntry> entries = reading.document().entries();
        Set<String> identities = entries.stream()
                .flatMap(entry ->
                        Stream.of(EntryIdentity.of(source(), entry), EntryIdentity.withVersion(source(), entry)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!identities.isEmpty()) {
            stored.findByExternalIdIn(identities).forEach(row -> known.put(row.externalId(), row));
        }
        for (FeedEntry entry : entries) {
            identity(entry)
                    .ifPresentOrElse(
                            externalId -> add(externalId, entry),
                            () -> refuse(entry.name(), "The entry has neither an id nor a link."));
        }
        known.keySet().retainAll(byExternalId.keySet());
        Map<String, FeedEntry> unknown = new HashMap<>(byExternalId);
        unknown.keySet().removeAll(known.keySet());
        own = ownEntries.among(unknown);
    }

    /** An entry that was taken with the version in its id, by an earlier release, stays the same article. */
    private Optional<String> identity(FeedEntry entry) {
        return EntryIdentity.withVersion(source(), entry)
                .filter(known::containsKey)
                .or(() -> EntryIdentity.of(source(), entry));
    }

    private void add(String externalId, FeedEntry entry) {
        FeedEntry first = byExternalId.putIfAbsent(externalId, entry);
        if (first != null && !first.fields().equals(entry.fields())) {
            refuse(entry.name(), "The document has two entries with this id; the first one was taken.");
        }
    }

    /**
     * An entry that is new or has changed, as an article.
     *
     * @param isBack whether its article was withdrawn because the source had withdrawn the entry
     */
    record Candidate(String externalId, String name, SourceEntry row, Submission submission, boolean isBack) {}

    Source source() {
        return reading.source();
    }

    /** The time of the look. */
    Instant now() {
        return reading.now();
    }

    /** The entries that are to be stored, the oldest first. */
    List<Candidate> candidates() {
        SourceSelection selection = new SourceSelection(source().rules());
        List<Candidate> candidates = new ArrayList<>();
        new ArrayList<>(byExternalId.entrySet()).reversed().forEach(one -> {
            Candidate candidate = candidate(one.getKey(), one.getValue(), selection);
            if (candidate != null) {
                candidates.add(candidate);
            }
        });
        return candidates;
    }

    /** Whether the document has the entry with an external id, and what the entry says is later than a time. */
    boolean isListedAfter(String externalId, @Nullable Instant when) {
        FeedEntry entry = byExternalId.get(externalId);
        if (entry == null) {
            return false;
        }
        return when == null
                || !(entry.fields().get("updated") instanceof String updated)
                || Instant.parse(updated).isAfter(when);
    }

    boolean isListed(String externalId) {
        return byExternalId.containsKey(externalId);
    }

    /** How many entries the document has. */
    int size() {
        return byExternalId.size();
    }

    /** How many of them were taken for the first time. */
    int sizeOfNew() {
        return added.size();
    }

    /** The earliest date of an entry of the document that is known; null for none. */
    @Nullable
    Instant earliest() {
        return known.values().stream()
                .map(SourceEntry::dated)
                .min(Instant::compareTo)
                .orElse(null);
    }

    void count(Candidate candidate, ActResult result) {
        switch (result) {
            case ActResult.Success success -> {
                taken++;
                note(candidate, success.article());
            }
            case ActResult.NoChange same -> {
                unchanged++;
                note(candidate, same.article());
            }
            case ActResult.Refusal refusal ->
                refuse(candidate.name(), refusal.problem().detail());
        }
    }

    void refuse(String item, String reason) {
        refusals.add(new Refusal(item, reason, reading.now()));
    }

    void countWithdrawal() {
        withdrawn++;
    }

    /** Counts an entry that may be withdrawn, which could not be found out. */
    void countUnsettled() {
        unsettled++;
    }

    void saveRows() {
        stored.saveAll(added);
        stored.updateAll(altered);
    }

    LookTally tally() {
        return new LookTally(taken, unchanged, unselected, withdrawn, unsettled, refusals, omissions);
    }

    private void note(Candidate candidate, Article article) {
        SourceEntry row = candidate.row();
        SourceEntry dated = new SourceEntry(
                row.externalId(), row.source(), row.digest(), row.link(), article.published(), true, false);
        (known.containsKey(row.externalId()) ? altered : added).add(dated);
    }

    private @Nullable Candidate candidate(String externalId, FeedEntry entry, SourceSelection selection) {
        SourceEntry before = known.get(externalId);
        String digest = EntryIdentity.digest(entry.link() + " " + entry.agencies() + entry.fields());
        boolean isBack = before != null && before.withdrawn() && !isRetracted(entry);
        if (before != null && before.digest().equals(digest) && !isBack) {
            unchanged++;
            if (!before.listed() && !before.withdrawn()) {
                altered.add(before.listed(true));
            }
            return null;
        }
        if (own.contains(externalId)) {
            omissions.add(
                    new Refusal(entry.name(), "The entry comes from this server, and is left out.", reading.now()));
            unselected++;
            return null;
        }
        if (before == null && !selection.selects(entry.fields())) {
            unselected++;
            return null;
        }
        return read(externalId, entry, digest, isBack);
    }

    private @Nullable Candidate read(String externalId, FeedEntry entry, String digest, boolean isBack) {
        try {
            EntryReading.ReadEntry read = reading.read(entry, externalId, known.containsKey(externalId));
            read.without().forEach(reason -> omissions.add(new Refusal(entry.name(), reason, reading.now())));
            SourceEntry row = new SourceEntry(
                    externalId,
                    source().name(),
                    digest,
                    entry.link() == null || entry.link().toString().length() > 2_000
                            ? null
                            : entry.link().toString(),
                    reading.now(),
                    true,
                    false);
            return new Candidate(externalId, entry.name(), row, read.submission(), isBack);
        } catch (ProblemException e) {
            refuse(entry.name(), reason(e.problem()));
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failed && StoreFailure.isIn(failed)) {
                throw failed;
            }
            LOG.error("The entry {} can't be read", externalId, e);
            refuse(entry.name(), "The server failed to read this entry.");
        }
        return null;
    }

    private boolean isRetracted(FeedEntry entry) {
        return reading.document().deleted().stream()
                .anyMatch(one -> one.page() == null && Objects.equals(one.id(), entry.id()));
    }

    private static String reason(Problem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : String.join(
                        "; ",
                        problem.errors().stream()
                                .map(EntryBatch::fault)
                                .distinct()
                                .toList());
    }

    private static String fault(Fault fault) {
        return fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + ": " + fault.detail();
    }
}
