package dateline.push.document;

/** Is told of documents that do not exist any more, so that their subscribers learn of it. */
public interface EndedDocuments {
    /**
     * Ends all subscriptions of a document.
     *
     * @param reason one sentence for people
     */
    void end(SubscribedDocument document, String reason);
}
