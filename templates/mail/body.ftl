${words("mail.executive_view")} · ${words("mail.restricted")}
${line(pack.subject.company)}

${subject}
${line(pack.contextLine)}

${line(pack.headline)}

${words("mail.figures")}
${""?left_pad(72, "-")}
${table}${""?left_pad(72, "-")}

<#if attachments?has_content>
${words("mail.attached")}
<#list attachments as name>
- ${name}
</#list>
<#else>
${words("mail.archived")}
  ${pack.key.path}
</#if>

${words("mail.cut", line(pack.dataCutText))}
${words("mail.seal")} ${seal}
${words("mail.revision", pack.key.revision?c)}

${""?left_pad(72, "-")}
${words("mail.why", line(pack.subject.company))}
${words("mail.confidential")}
