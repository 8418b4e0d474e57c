package boardpack.reports.template;

import boardpack.pipeline.workspace.Workspace;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds templates where the workspace finds its files; FreeMarker has taken {@code ..} out of the names before. */
final class WorkspaceFiles implements TemplateLoader {
  private final Workspace workspace;

  WorkspaceFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Object findTemplateSource(String name) {
    return workspace.file("templates/" + name).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    try {
      return Files.getLastModifiedTime((Path) source).toMillis();
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    return Files.newBufferedReader((Path) source, Charset.forName(encoding));
  }

  @Override
  public void closeTemplateSource(Object source) {
    // A path holds nothing open.
  }
}
