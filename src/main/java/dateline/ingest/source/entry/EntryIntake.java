package dateline.ingest.source.entry;

import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.submission.Submission;
import dateline.attribution.Agencies;
import dateline.ingest.ArticleParser;
import dateline.ingest.ParsingPool;
import dateline.ingest.source.LookTally;
import dateline.ingest.source.Source;
import dateline.ingest.source.document.FeedDocument;
import dateline.problem.StoreFailure;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the entries of a feed: those that are new or have changed become acts, the oldest first. */
@Singleton
public final class EntryIntake {
    private static final Logger LOG = LoggerFactory.getLogger(EntryIntake.class);

    /** How many articles share a transaction. */
    private static final int BATCH = 50;

    private final ArticleParser parser;
    private final ParsingPool pool;
    private final ArticleActs articleActs;
    private final EntryWithdrawals withdrawals;
    private final SourceEntries entries;
    private final OwnEntries ownEntries;
    private final Sections sections;
    private final Agencies agencies;
    private final InstantSource clock;

    EntryIntake(
            ArticleParser parser,
            ParsingPool pool,
            ArticleActs articleActs,
            EntryWithdrawals withdrawals,
            SourceEntries entries,
            OwnEntries ownEntries,
            Sections sections,
            Agencies agencies,
            InstantSource clock) {
        this.parser = parser;
        this.pool = pool;
        this.articleActs = articleActs;
        this.withdrawals = withdrawals;
        this.entries = entries;
        this.ownEntries = ownEntries;
        this.sections = sections;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Takes a document.
     *
     * @param whole whether the document has all entries of the feed, not only the changed ones
     * @param pages asks the source for pages
     */
    public LookTally take(Source source, FeedDocument document, boolean whole, SourcePages pages) {
        EntryReading reading =
                new EntryReading(parser, pool, ReferenceData.of(sections, agencies), source, document, clock.instant());
        EntryBatch batch = new EntryBatch(entries, ownEntries, reading);
        List<EntryBatch.Candidate> candidates = batch.candidates();
        for (int from = 0; from < candidates.size(); from += BATCH) {
            store(candidates.subList(from, Math.min(candidates.size(), from + BATCH)), batch);
        }
        batch.saveRows();
        new RetractionReading(source, document, entries, withdrawals, batch, pages).take(whole);
        return batch.tally();
    }

    /** Stores articles together, or, when that fails, one by one. */
    private void store(List<EntryBatch.Candidate> candidates, EntryBatch batch) {
        // Reinstating sets the date of update to now; storing the entry gives it the date that the source names.
        candidates.stream()
                .filter(EntryBatch.Candidate::isBack)
                .forEach(one -> withdrawals.reinstate(batch.source(), one.submission()));
        List<Submission> submissions =
                candidates.stream().map(EntryBatch.Candidate::submission).toList();
        try {
            List<ActResult> results = articleActs.store(submissions);
            for (int i = 0; i < results.size(); i++) {
                batch.count(candidates.get(i), results.get(i));
            }
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                throw e;
            }
            if (candidates.size() > 1) {
                candidates.forEach(one -> store(List.of(one), batch));
                return;
            }
            LOG.error("The entry {} can't be stored", candidates.getFirst().externalId(), e);
            batch.refuse(candidates.getFirst().name(), "The server failed to store this article.");
        }
    }
}
