/**
 * Sources, from which articles come by themselves: feeds that are pulled, and folders that are watched.
 *
 * <p>The store says what is due, so that several nodes share the work and nothing about all sources is in memory. What is
 * claimed is a host, not a source: so one node sends one request to a host at a time, however many sources the host has. A
 * claim ends by itself when its node does. The folders of a server are hosts too, each of its own.
 *
 * <p>{@code pull} asks for feeds over HTTP, {@code document} reads what came as entries in the field names of the publishing
 * API, {@code entry} makes articles of them, and {@code folder} takes files. {@code hub} subscribes at the hubs of feeds and
 * takes what they send, and {@code subscription} has these subscriptions.
 */
@NullMarked
package dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
