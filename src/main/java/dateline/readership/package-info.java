/**
 * Who reads: the polls of each feed and of all feeds together, by day, with the names and the number of their readers.
 *
 * <p>A poll is counted where it is answered, without a lock: {@code FeedPolls}, which a document in memory holds, adds it to the
 * open {@code PollSheet} of its topic and format. {@code CountKeeping} takes the sheets away every minute, and stores each a
 * minute later, when no thread can be writing on it any more. The rows are sums, and nodes add to the same ones.
 *
 * <p>Some readers declare in their User-Agent how many subscribers they have; these numbers are added up for each address that
 * the reader polls. Of all others the different clients of a day are counted, by a sketch of hashes of address and User-Agent.
 * The salt of the hashes is the same on all nodes and is deleted when the day is over, together with the sketches. Then only
 * their estimates are left, and nobody can find out any more whether a client was among those counted. No address of a client
 * is stored.
 *
 * <p>Everything is bounded: the sheets, the names on each and on all, the addresses for which a name declares numbers. What
 * goes beyond is counted under {@link dateline.readership.count.PollSheet#OTHER}, or for all feeds together only. What a User-Agent
 * says is a claim that nobody can check.
 *
 * <p>It is a package of its own, below {@code delivery} and {@code push}, which report to it, and {@code api}, which shows it:
 * it knows topics and formats by their names only. The polls of partners are counted by {@code partner}.
 */
@NullMarked
package dateline.readership;

import org.jspecify.annotations.NullMarked;
