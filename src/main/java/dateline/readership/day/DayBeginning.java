package dateline.readership.day;

import dateline.readership.count.CountingDay;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Begins a day: the first node makes its salt. */
@Singleton
public final class DayBeginning {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final DaySalts salts;
    private final InstantSource clock;

    DayBeginning(DaySalts salts, InstantSource clock) {
        this.salts = salts;
        this.clock = clock;
    }

    /** Today, with the salt that all nodes use. */
    public CountingDay today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        salts.begin(today, HexFormat.of().formatHex(salt));
        return new CountingDay(today, salts.findByCountedOn(today).orElseThrow().salt());
    }
}
