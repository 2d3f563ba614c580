package dateline.ingest.source.entry;

import dateline.ingest.source.Source;
import dateline.ingest.source.document.EntryTombstone;
import dateline.ingest.source.document.FeedDocument;
import dateline.ingest.source.rule.Retractions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out what one document retracts, as far as the rules of its source want it. */
final class RetractionReading {
    /** How many pages a look asks for. */
    private static final int MOST_PAGES = 20;

    /** How long a page is missing before its article is withdrawn: one that answers 404 may be back in an hour. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Source source;
    private final FeedDocument document;
    private final SourceEntries entries;
    private final EntryWithdrawals withdrawals;
    private final EntryBatch batch;
    private final SourcePages pages;
    private final List<SourceEntry> altered = new ArrayList<>();

    /** The external ids of entries of whose pages nothing is known yet. */
    private final Set<String> unsettled = new HashSet<>();

    private int asked;

    RetractionReading(
            Source source,
            FeedDocument document,
            SourceEntries entries,
            EntryWithdrawals withdrawals,
            EntryBatch batch,
            SourcePages pages) {
        this.source = source;
        this.document = document;
        this.entries = entries;
        this.withdrawals = withdrawals;
        this.batch = batch;
        this.pages = pages;
    }

    void take(boolean whole) {
        Retractions wanted = source.rules().retractions();
        if (wanted != Retractions.IGNORE) {
            tombstones();
        }
        if (whole) {
            vanished(wanted == Retractions.PAGES);
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
            if (tombstone == null || entry.withdrawn()) {
                continue;
            }
            if (tombstone.page() != null) {
                settle(entry, tombstone, tombstone.page());
            } else if (!batch.isListedAfter(entry.externalId(), tombstone.when())) {
                withdraw(entry, tombstone.text());
            }
        }
    }

    /**
     * Asks a Dateline server once for the page of an article that has left its feed. An article that may not be passed on any
     * more has no page for the public, so 404 counts as 410 does.
     */
    private void settle(SourceEntry entry, EntryTombstone tombstone, URI page) {
        String digest = EntryIdentity.digest("tombstone " + tombstone.when());
        if (batch.isListed(entry.externalId()) || entry.digest().equals(digest)) {
            return;
        }
        int status = asked < MOST_PAGES ? pages.status(page) : 0;
        asked++;
        if (status == NOT_FOUND || status == GONE) {
            withdraw(entry, null);
        } else if (SourcePages.isAnswer(status)) {
            altered.add(entry.leftBehind(digest));
        } else {
            unsettled.add(entry.externalId());
            batch.countUnsettled();
        }
    }

    /**
     * Entries that the last document had and this one has not. An entry that is older than all that are left has only made
     * room for new ones, if the document is as long as before; of any other one the page is asked, because there is no
     * tombstone in RSS. A page that is missing is asked for once more, after a day.
     */
    private void vanished(boolean isAsking) {
        List<SourceEntry> listed = entries.findBySourceAndListed(source.name(), true);
        long pending = listed.stream().filter(SourceEntry::isPending).count();
        boolean isShorter = batch.size() < listed.size() - pending - batch.sizeOfNew();
        Instant earliest = batch.earliest();
        for (SourceEntry entry : listed) {
            boolean isAltered =
                    altered.stream().anyMatch(one -> one.externalId().equals(entry.externalId()));
            if (isAltered || unsettled.contains(entry.externalId()) || batch.isListed(entry.externalId())) {
                continue;
            }
            Instant since = entry.missingSince();
            if (since != null && batch.now().isBefore(since.plus(PATIENCE))) {
                continue;
            }
            boolean isTakenOut = entry.isPending()
                    || isShorter
                    || (earliest != null && entry.dated().isAfter(earliest));
            String link = isAsking && isTakenOut ? entry.link() : null;
            if (link != null && asked >= MOST_PAGES) {
                // The next document is the time for the others.
                continue;
            }
            if (link == null) {
                altered.add(entry.listed(false));
                continue;
            }
            asked++;
            settle(entry, pages.status(URI.create(link)));
        }
    }

    /** A page that was missing before was so a day ago. Without an answer it is asked for again with the next document. */
    private void settle(SourceEntry entry, int status) {
        boolean wasMissing = entry.missingSince() != null;
        if (status == GONE || (status == NOT_FOUND && wasMissing)) {
            withdraw(entry, null);
        } else if (status == NOT_FOUND) {
            altered.add(entry.missingAt(batch.now()));
        } else if (SourcePages.isAnswer(status)) {
            altered.add(entry.listed(false));
        } else if (!wasMissing) {
            altered.add(entry.unanswered());
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
                unsettled.add(entry.externalId());
                batch.countUnsettled();
            }
        }
    }
}
