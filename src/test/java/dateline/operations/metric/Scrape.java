package dateline.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The metrics of a server as Prometheus reads them. */
record Scrape(List<String> samples) {
    static Scrape of(Client client) {
        HttpResponse<String> answer = client.get("/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Scrape(
                answer.body().lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** The first scrape of those, within some seconds, that fulfils a condition. */
    static Scrape until(Client client, Predicate<Scrape> condition) {
        for (int i = 0; i < 500; i++) {
            Scrape now = of(client);
            if (condition.test(now)) {
                return now;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError(of(client).samples());
    }

    /** The sum of the samples of a name that have all these labels, written as {@code label="value"}. */
    double value(String name, String... labels) {
        List<String> found = samples.stream()
                .filter(sample -> sample.startsWith(name + "{") || sample.startsWith(name + " "))
                .filter(sample -> List.of(labels).stream().allMatch(sample::contains))
                .toList();
        assertThat(found).as(name).isNotEmpty();
        return found.stream()
                .mapToDouble(sample -> Double.parseDouble(sample.substring(sample.lastIndexOf(' '))))
                .sum();
    }

    Set<String> names() {
        return samples.stream().map(sample -> sample.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }
}
