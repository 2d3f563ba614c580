package dateline.ingest.source.entry;

import dateline.ingest.source.Source;
import dateline.ingest.source.document.EntryTombstone;
import dateline.ingest.source.document.FeedDocument;
import dateline.ingest.source.rule.Retractions;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Carries out what one document retracts, as far as the rules of its source want it. */
final class RetractionReading {
    /** How many pages a look asks for. */
    private static final int MOST_PAGES = 20;

    private final Source source;
    private final FeedDocument document;
    private final SourceEntries entries;
    private final EntryWithdrawals withdrawals;
    private final EntryBatch batch;
    private final List<SourceEntry> altered = new ArrayList<>();

    RetractionReading(
            Source source,
            FeedDocument document,
            SourceEntries entries,
            EntryWithdrawals withdrawals,
            EntryBatch batch) {
        this.source = source;
        this.document = document;
        this.entries = entries;
        this.withdrawals = withdrawals;
        this.batch = batch;
    }

    void take(boolean whole, Predicate<URI> isGone) {
        Retractions wanted = source.rules().retractions();
        if (wanted != Retractions.IGNORE) {
            tombstones();
        }
        if (whole) {
            vanished(wanted == Retractions.PAGES ? isGone : address -> false);
        }
        entries.updateAll(altered);
    }

    private void tombstones() {
        Map<String, EntryTombstone> deleted = new HashMap<>();
        document.deleted().forEach(one -> deleted.put(EntryIdentity.externalId(source, one.id()), one));
        if (deleted.isEmpty()) {
            return;
        }
        for (SourceEntry entry : entries.findByExternalIdIn(deleted.keySet())) {
            EntryTombstone tombstone = deleted.get(entry.externalId());
            if (tombstone != null && !entry.withdrawn() && !batch.isListedAfter(entry.externalId(), tombstone.when())) {
                withdraw(entry, tombstone.text());
            }
        }
    }

    /**
     * Entries that the last document had and this one has not. An entry that is older than all that are left has only made
     * room for new ones, if the document is as long as before; of any other one the page is asked, because there is no
     * tombstone in RSS.
     */
    private void vanished(Predicate<URI> isGone) {
        List<SourceEntry> listed = entries.findBySourceAndListed(source.name(), true);
        boolean isShorter = batch.size() < listed.size() - batch.sizeOfNew();
        Instant earliest = batch.earliest();
        int asked = 0;
        for (SourceEntry entry : listed) {
            boolean isAltered =
                    altered.stream().anyMatch(one -> one.externalId().equals(entry.externalId()));
            if (isAltered || batch.isListed(entry.externalId())) {
                continue;
            }
            boolean isTakenOut = isShorter || (earliest != null && entry.dated().isAfter(earliest));
            String link = isTakenOut ? entry.link() : null;
            if (link != null && asked == MOST_PAGES) {
                // The next document is the time for the others.
                continue;
            }
            if (link != null && isGone.test(URI.create(link))) {
                withdraw(entry, null);
            } else {
                altered.add(entry.listed(false));
            }
            asked += link == null ? 0 : 1;
        }
    }

    private void withdraw(SourceEntry entry, @Nullable String text) {
        switch (withdrawals.withdraw(source, entry, text)) {
            case DONE -> {
                batch.countWithdrawal();
                altered.add(entry.withdrawnNow());
            }
            case NEEDLESS -> altered.add(entry.withdrawnNow());
            case MISSED -> {
                // The entry stays as it is, and is looked at again with the next document.
            }
        }
    }
}
