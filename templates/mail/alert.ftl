${words("mail.executive_view")} · ${words("mail.restricted")}
${line(company)}

${line(alert.event)}: ${line(alert.headline)}
${""?left_pad(72, "-")}
<#list alert.lines as one>
${one.name}: ${line(one.text)}
</#list>
${""?left_pad(72, "-")}
<#list alert.end as sentence>
${line(sentence)}
</#list>
${words("mail.confidential")}
