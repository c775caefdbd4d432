using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>What was put on and taken off the lists of domains that may, or may not, be invited.</summary>
internal sealed class DomainChanges(TrustParameters pick, WorkbookFunction events)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "domain-changes",
        Title = $"Allowed and blocked domains, {pick.TimeRange}",
        NoData = new("Nobody changed the lists of allowed and blocked domains as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.List), "List"),
                new(nameof(Row.Added), "Added") { Width = "40ch" },
                new(nameof(Row.Removed), "Removed") { Width = "40ch" },
                new(nameof(Row.Now), "Domains now") { Number = NumberFormat.Count, Comment = "How many stand on the list after the change." },
                new(nameof(Row.Weakened), "Loosened")
                {
                    Renderer = TrustColumns.Weakened,
                    Comment = "A domain is no longer blocked, one more is allowed, or the list of allowed domains is gone, so that all are.",
                },
                new(nameof(Row.Actor), "Actor"),
                new(nameof(Row.ActorExternal), "External actor"),
                new(nameof(Row.IPAddress), "IP address"),
                new(nameof(Row.Outcome), "Outcome") { Renderer = SharedColumns.Outcome },
            ],
        },

        // The lists stand in JSON within JSON, or each in a property of its own. An update that logs no new value says nothing.
        Query = KqlTemplate.Of($$"""
            let Domains = (list:string) { coalesce(array_sort_asc(extract_all(@'"([^"\[\]]+)"', list)), dynamic([])) };
            {{events}}({{pick.TimeRange.Start}}, {{pick.TimeRange.End}}, dynamic([{{Operations.PolicyAdded}}, {{Operations.PolicyUpdated}}, {{Operations.PolicyDeleted}}]))
            | where tostring(TargetResources) contains "B2BManagementPolicy"
            | extend IsDeleted = Operation =~ {{Operations.PolicyDeleted}}
            | mv-expand Target = TargetResources
            | mv-expand Property = iff(array_length(Target.modifiedProperties) > 0, Target.modifiedProperties, pack_array(""))
            | extend Name = tolower(extract(@"([^.]*)$", 1, tostring(Property.displayName))),
                Old = tolower(replace_string(tostring(Property.oldValue), @"\", "")), New = tolower(replace_string(tostring(Property.newValue), @"\", ""))
            | summarize take_any(TimeGenerated, By, ActorIsExternal, IPAddress, IsSuccess, IsDeleted), OldText = strcat_array(make_list(strcat('"', Name, '":', Old)), " "),
                NewText = strcat_array(make_list(iff(isempty(New), "", strcat('"', Name, '":', New))), " ") by EventId
            | where IsDeleted or NewText matches regex @"\w"
            | extend NewText = iff(IsDeleted, "", NewText)
            | mv-expand Key = dynamic(["alloweddomains", "blockeddomains"]) to typeof(string)
            | extend Pattern = iff(Key == "alloweddomains", 0, 1)
            | extend Was = Domains(iff(Pattern == 0, extract(@'"alloweddomains":\s*"?\[([^\]]*)\]', 1, OldText), extract(@'"blockeddomains":\s*"?\[([^\]]*)\]', 1, OldText))),
                Is = Domains(iff(Pattern == 0, extract(@'"alloweddomains":\s*"?\[([^\]]*)\]', 1, NewText), extract(@'"blockeddomains":\s*"?\[([^\]]*)\]', 1, NewText)))
            | extend Put = array_sort_asc(set_difference(Is, Was)), Taken = array_sort_asc(set_difference(Was, Is))
            | where array_length(Put) > 0 or array_length(Taken) > 0
            | order by TimeGenerated desc, Key asc
            | project Time = TimeGenerated, List = iff(Pattern == 0, "allowed", "blocked"), Added = strcat_array(Put, ", "), Removed = strcat_array(Taken, ", "), Now = array_length(Is),
                Weakened = case(
                    not(IsSuccess), "",
                    Pattern == 1, iff(array_length(Taken) > 0, "yes", "no"),
                    array_length(Was) > 0 and (array_length(Is) == 0 or array_length(Put) > 0), "yes",
                    "no"),
                Actor = By, ActorExternal = iff(ActorIsExternal, "yes", "no"), IPAddress, Outcome = iff(IsSuccess, "success", "failure")
            """),
    };

    internal sealed record Row(
        DateTime Time,
        string List,
        string Added,
        string Removed,
        long Now,
        string Weakened,
        string Actor,
        string ActorExternal,
        string IPAddress,
        string Outcome);
}
