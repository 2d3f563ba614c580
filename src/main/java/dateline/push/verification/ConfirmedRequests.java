package dateline.push.verification;

import dateline.problem.ProblemException;
import dateline.problem.StoreFailure;
import dateline.push.StoreOutage;
import dateline.push.document.ChangeMarker;
import dateline.push.document.DocumentRegistry;
import dateline.push.document.SubscribedDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what subscribers have confirmed. Requests that are confirmed together share a transaction. */
@Singleton
final class ConfirmedRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmedRequests.class);
    private static final int FIRST_SERVER_ERROR = 500;

    private final SubscriptionActivation activation;
    private final DocumentRegistry documents;
    private final ChangeMarker marker;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    /** Leaves most connections to the store to others. */
    private final Semaphore storing = new Semaphore(2);

    ConfirmedRequests(SubscriptionActivation activation, DocumentRegistry documents, ChangeMarker marker) {
        this.activation = activation;
        this.documents = documents;
        this.marker = marker;
    }

    private record Waiting(Verification verification, CompletableFuture<VerificationResult> result) {}

    /** Carries one out, together with those that wait. */
    VerificationResult carryOut(Verification confirmed) {
        Waiting own = new Waiting(confirmed, new CompletableFuture<>());
        queue.add(own);
        storing.acquireUninterruptibly();
        try {
            storeWaiting();
        } finally {
            storing.release();
        }
        // Another thread may have taken it before.
        return own.result().join();
    }

    private void storeWaiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (Waiting one = queue.poll(); one != null; one = queue.poll()) {
            waiting.add(one);
        }
        try {
            // It looks for changes from now on.
            marker.subscribed();
            StoreOutage.outlast(() -> store(waiting));
        } finally {
            // What the store has not taken stays there, and is carried out again when the claim has ended.
            waiting.forEach(one -> one.result().complete(VerificationResult.OPEN));
        }
    }

    private void store(List<Waiting> waiting) {
        List<Waiting> left = storeOnce(waiting);
        if (!left.isEmpty()) {
            // A later request has replaced them, or their document was deleted after it was looked up: once more it is
            // added, or refuses them.
            storeOnce(left);
        }
    }

    /** Returns those that were neither carried out nor refused. */
    private List<Waiting> storeOnce(List<Waiting> waiting) {
        Map<String, List<Waiting>> byPath = waiting.stream()
                .collect(Collectors.groupingBy(one -> one.verification().path()));
        List<ConfirmedRequest> requests = new ArrayList<>();
        Set<SubscribedDocument> found = new HashSet<>();
        byPath.forEach((path, some) -> {
            try {
                SubscribedDocument document = documents.of(path);
                found.add(document);
                some.forEach(one -> requests.add(new ConfirmedRequest(one.verification(), document)));
            } catch (ProblemException e) {
                if (e.problem().status() < FIRST_SERVER_ERROR) {
                    // The topic has ended since the request; nobody can subscribe to it any more.
                    some.forEach(one -> refuse(one, e.problem().detail()));
                }
            }
        });
        Set<UUID> done = confirmed(requests);
        found.forEach(documents::inspectIfEnded);
        waiting.stream()
                .filter(one -> done.contains(one.verification().id()))
                .forEach(one -> one.result().complete(VerificationResult.CONFIRMED));
        return waiting.stream().filter(one -> !one.result().isDone()).toList();
    }

    private void refuse(Waiting waiting, String reason) {
        activation.refuse(waiting.verification(), reason);
        waiting.result().complete(VerificationResult.UNCONFIRMED);
    }

    /** The ids of those that were carried out: all together, or one by one when that fails. */
    private Set<UUID> confirmed(List<ConfirmedRequest> requests) {
        try {
            return activation.confirm(requests);
        } catch (RuntimeException e) {
            if (requests.size() == 1 || StoreFailure.isIn(e)) {
                throw e;
            }
            LOG.debug("{} confirmed requests are carried out one by one", requests.size(), e);
            return requests.stream()
                    .map(one -> confirmed(List.of(one)))
                    .flatMap(Collection::stream)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
