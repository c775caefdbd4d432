using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>What external users do, or are given, in Teams, SharePoint and OneDrive. Each function is narrowed by every picker that such events can obey.</summary>
internal sealed class OfficeEvents(TenantSettings tenant, GuestParameters pick)
{
    /// <summary>
    /// <c>WB_TeamChanges()</c>: one row per event and external user who came into a team or left it, with <c>IsAddition</c>. A guest is known by the role (3) or by the name;
    /// members of shared channels, who have no account here, by the name alone.
    /// </summary>
    public WorkbookFunction TeamChanges => new()
    {
        Name = "WB_TeamChanges",
        Body = KqlTemplate.Of($"""
            let Changes = {Log}()
            | where Operation in~ ({OfficeOperations.MemberAdded}, {OfficeOperations.MemberRemoved})
            | mv-expand Member = todynamic(tostring(Members))
            | extend Upn = {Name}(tostring(Member.UPN))
            | where isnotempty(Upn) and (tostring(Member.Role) in~ ("3", "guest") or {Outsider}(Upn))
            | extend Person = {HomeUpn.Function}(Upn), IsAddition = Operation =~ {OfficeOperations.MemberAdded}, Team = coalesce(TeamName, TeamGuid, "(not in the log)"), Channel = ChannelName;
            {Narrow}(Changes)
            """),
    };

    /// <summary><c>WB_Downloads()</c>: one row per file that an external user downloaded or synchronised, with <c>File</c>, its address.</summary>
    public WorkbookFunction Downloads => new()
    {
        Name = "WB_Downloads",
        Body = KqlTemplate.Of($"""
            let Downloads = {Log}()
            | where Operation in~ ({OfficeOperations.Downloads}) and (UserType =~ "guest" or {Outsider}(Actor))
            | extend Person = By, File = tolower(coalesce(OfficeObjectId, strcat(Site_Url, SourceRelativeUrl, "/", SourceFileName))), Site = Site_Url;
            {Narrow}(Downloads)
            """),
    };

    /// <summary>
    /// <c>WB_Shares()</c>: one row per item, person and external user it was shared with: an invitation, a right and a link are logged apart, within minutes. <c>How</c> lists
    /// them.
    /// </summary>
    public WorkbookFunction Shares => new()
    {
        Name = "WB_Shares",
        Body = KqlTemplate.Of($"""
            let Shares = {Log}()
            | where Operation in~ ({OfficeOperations.Sharing})
            | extend Upn = {Name}(coalesce(TargetUserOrGroupName, UserSharedWith))
            | where isnotempty(Upn) and (TargetUserOrGroupType =~ "guest" or {Outsider}(Upn))
            | extend Person = {HomeUpn.Function}(Upn), Item = coalesce(OfficeObjectId, SourceFileName, Site_Url, "(not in the log)"), ActorIsExternal = {Outsider}(Actor)
            | sort by Person asc, By asc, Item asc, HappenedAt asc
            | extend ActStart = row_window_session(HappenedAt, 1h, 10m, Person != prev(Person) or By != prev(By) or Item != prev(Item))
            | summarize HappenedAt = min(HappenedAt), How = strcat_array(array_sort_asc(make_set(Operation)), ", "), take_any(ItemType, IPAddress, ActorIsExternal) by Person, By, Item, ActStart;
            {Narrow}(Shares)
            """),
    };

    /// <summary><c>WB_Name(text)</c>: a user principal name in lower case, out of the forms in which SharePoint writes claims.</summary>
    private static WorkbookFunction Name => new()
    {
        Name = "WB_Name",
        Parameters = [KqlParameter.Scalar("text", KqlType.String)],
        Body = KqlTemplate.Of($"""
            replace_regex(tolower(text), @"^(urn:spo:guest#|i:0#\.f\|membership\|)", "")
            """),
    };

    /// <summary><c>WB_IsOutsider(upn)</c>: an external name. Services have names such as <c>app@sharepoint</c>, whose domain has no dot; links for anybody are nobody's.</summary>
    private WorkbookFunction Outsider => new()
    {
        Name = "WB_IsOutsider",
        Parameters = [KqlParameter.Scalar("upn", KqlType.String)],
        Body = KqlTemplate.Of($"""
            upn matches regex @"@[^@]*\.[^@]+$" and not(upn startswith "urn:spo:") and {ExternalName.Of(tenant)}(upn)
            """),
    };

    /// <summary>An event that is delivered twice is one.</summary>
    private WorkbookFunction Log => new()
    {
        Name = "WB_OfficeLog",
        Body = KqlTemplate.Of($"""
            union isfuzzy=true OfficeActivity
            | where Operation in~ ({OfficeOperations.All})
            | where {pick.HomeTenant.IsUnrestricted} or OrganizationId in~ ({pick.HomeTenant})
            | project TimeGenerated, EventKey = coalesce(OfficeId, strcat(Operation, TimeGenerated, UserId, OfficeObjectId, Members, TargetUserOrGroupName)), Operation, UserType,
                Actor = {Name}(UserId), IPAddress = coalesce(ClientIP, Client_IPAddress), Members, TeamName, TeamGuid, ChannelName, OfficeObjectId, Site_Url, SourceRelativeUrl,
                SourceFileName, ItemType, TargetUserOrGroupName, TargetUserOrGroupType, UserSharedWith
            | summarize arg_max(TimeGenerated, *) by EventKey
            | extend HappenedAt = TimeGenerated
            | extend By = {HomeUpn.Function}(Actor)
            """),
    };

    /// <summary>The user picker finds external users and those who let them in.</summary>
    private WorkbookFunction Narrow => new()
    {
        Name = "WB_OfPickedPersons",
        Parameters = [KqlParameter.Table("events", new Column("Person", KqlType.String), new Column("By", KqlType.String))],
        Body = KqlTemplate.Of($"""
            let OfPersons = events
            | where {pick.User} == "*" or Person contains {pick.User} or By contains {pick.User}
            | extend Domain = extract("@([^@]*)$", 1, Person);
            {PickedDomains.Of(tenant, pick)}(OfPersons)
            """),
    };
}
