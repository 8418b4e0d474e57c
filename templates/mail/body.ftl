${words("mail.executive_view")} · ${words("mail.restricted")}
${line(pack.subject.company)}

${subject}
${line(pack.contextLine)}

${line(pack.headline)}

<#list openings as opening>
${line(opening.title)}
<#list opening.sentences as sentence>
- ${line(sentence)}
</#list>

</#list>
${words("mail.figures")}
${""?left_pad(72, "-")}
${table}${""?left_pad(72, "-")}

<#list tables as table>
${line(table.title)}
${line(table.countLine)}
<#list table.rows as row>
- <#list row as cell><#if cell.text?has_content>${line(table.columns[cell?index].name)}: ${line(cell.text)}<#sep>; </#sep></#if></#list>
</#list>
<#list table.phrases as phrase>
${line(phrase)}
</#list>

</#list>
<#list notes as note>
${line(note.title)}
<#list note.sentences as sentence>
- ${line(sentence)}
</#list>

</#list>
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
${words("mail.revision", line(pack.revision))}

${""?left_pad(72, "-")}
${words("mail.why", line(pack.subject.company))}
${words("mail.confidential")}
