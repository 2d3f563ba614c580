package dateline.ingest.credit;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import org.jspecify.annotations.Nullable;

/**
 * A person named in a credit.
 *
 * @param name as it is to be shown
 * @param email the mailbox printed beside it
 * @param house the agency printed beside it
 */
public record Person(
        String name, @Nullable String email, @Nullable Agency house) {
    Person with(String mailbox) {
        return new Person(name, email == null ? mailbox : email, house);
    }

    Person of(@Nullable Agency agency) {
        return new Person(name, email, house == null ? agency : house);
    }

    public Author author() {
        return new Author(name, null, email);
    }
}
