/** An acknowledged article. One that may be withdrawn, because the request was not acknowledged, need not be in the feed. */
final class WrittenArticle {
    final int topic;
    final String title;
    final String id;
    volatile boolean withdrawn;
    volatile boolean uncertain;

    WrittenArticle(int topic, String title, String id) {
        this.topic = topic;
        this.title = title;
        this.id = id;
    }
}
