package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jalon.session.SessionLog;
import org.jspecify.annotations.Nullable;

/** Session logs. */
final class SessionLogCodec implements Codec<SessionLog> {

  @Override
  public String format() {
    return "jalon-session-log";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable SessionLog read(Cursor root) {
    root.allowing("format", "version", "events");
    return SessionEvents.read(root.field("events")).orElse(null);
  }

  @Override
  public void write(SessionLog log, ObjectNode root) {
    SessionEvents.write(log, root.putArray("events"));
  }
}
