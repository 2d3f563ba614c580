package dateline.readership.count;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dateline.readership.agent.Reader;
import java.time.LocalDate;
import java.util.HexFormat;

/** A day (UTC) that is counted, with its salt: the same client has another hash on every day, and the same on every node. */
public final class CountingDay {
    private static final int HALF = 16;

    /** While nothing is counted. */
    public static final CountingDay NONE = new CountingDay(LocalDate.EPOCH, "0".repeat(2 * 16));

    private final LocalDate date;
    private final Hasher64 addresses;
    private final Hasher64 clients;

    /** @param salt 32 hexadecimal digits */
    public CountingDay(LocalDate date, String salt) {
        this.date = date;
        this.addresses = Hashing.komihash5_0(HexFormat.fromHexDigitsToLong(salt, 0, HALF));
        this.clients = Hashing.komihash5_0(HexFormat.fromHexDigitsToLong(salt, HALF, 2 * HALF));
    }

    public LocalDate date() {
        return date;
    }

    /** The hash of a client of this day. */
    long hash(String address, Reader reader) {
        return clients.hashLongLongToLong(addresses.hashCharsToLong(address), reader.hash());
    }
}
