package dateline.ingest.credit;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import org.jspecify.annotations.Nullable;

/**
 * A person named in a credit.
 *
 * @param name the name in its usual spelling
 * @param email the address printed beside the name
 * @param agency the agency printed beside the name
 */
public record Person(
        String name, @Nullable String email, @Nullable Agency agency) {
    Person withEmail(String address) {
        return new Person(name, email == null ? address : email, agency);
    }

    Person withAgency(Agency other) {
        return new Person(name, email, agency == null ? other : agency);
    }

    public Author author() {
        return new Author(name, null, email);
    }
}
