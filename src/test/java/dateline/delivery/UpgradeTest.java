package dateline.delivery;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** On H2. */
class UpgradeTest implements UpgradeContract {
    @TempDir
    Path data = Path.of("replaced");

    @Override
    public String store() {
        return "jdbc:h2:mem:upgrade;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    @Override
    public String user() {
        return "sa";
    }

    @Override
    public Path data() {
        return data;
    }
}
