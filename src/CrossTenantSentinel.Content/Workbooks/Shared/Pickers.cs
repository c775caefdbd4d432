using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>The pickers that workbooks share: each workbook shows those that its queries read, in a step of its own.</summary>
internal class Pickers
{
    public const string Anything = "*";
    private const string GuideOn = "on";
    private readonly TenantSettings tenant;

    public Pickers(TenantSettings tenant)
    {
        this.tenant = tenant;
        HomeTenant = new()
        {
            Name = "HomeTenant",
            Label = "Our tenant",
            Description = "The tenants whose logs count.",
            IsRequired = true,
            MultiSelect = new(),
            All = new(),
            Source = new OptionSource.FromQuery(new(HomeTenantOptions, Time, Resources)),
        };
        ExternalTenant = new()
        {
            Name = "ExternalTenant",
            Label = "External tenant",
            Description = "The other tenants to look at; the busiest 500 are listed.",
            IsRequired = true,
            MultiSelect = new(),
            All = new(),
            Source = new OptionSource.FromQuery(new(ExternalTenantOptions, Time, Resources)),
        };
        Application = new()
        {
            Name = "Application",
            Label = "Application",
            Description = "The resources that users sign in to; the busiest 500 are listed.",
            IsRequired = true,
            MultiSelect = new(),
            All = new(),
            Source = new OptionSource.FromQuery(new(ApplicationOptions, Time, Resources)),
        };
    }

    public ResourceParameter Workspace { get; } = new()
    {
        Name = "Workspace",
        Label = "Workspace",
        Description = "The Log Analytics workspaces to read.",
        IsRequired = true,
    };

    public TimeRangeParameter TimeRange { get; } = new()
    {
        Name = "TimeRange",
        Label = "Time range",
        Description = "When the sign-ins happened.",
        IsRequired = true,
        Choices = [Hours(1), Hours(12), Days(1), Days(2), Days(3), Days(7), Days(14), Days(28), Days(30), Days(60), Days(90)],
        Default = Days(30),
    };

    public DropDownParameter HomeTenant { get; }

    public DropDownParameter ExternalTenant { get; }

    public DropDownParameter Application { get; }

    public TextParameter User { get; } = new()
    {
        Name = "User",
        Label = "User",
        Description = "Part of a user principal name; * for everybody.",
        Default = Anything,
    };

    public DropDownParameter Status { get; } = new()
    {
        Name = "Status",
        Label = "Result",
        Description = "Whether sign-ins succeeded, failed, or waited for the user.",
        IsRequired = true,
        Source = new OptionSource.Fixed(new(Anything, "All"), new("success", "Success"), new("failure", "Failure"), new("interrupt", "Interrupt")),
        Default = [Anything],
    };

    public DropDownParameter Relationship { get; } = new()
    {
        Name = "Relationship",
        Label = "Relationship",
        Description = "What the other tenant is to us, according to the tenant directory.",
        IsRequired = true,
        MultiSelect = new(),
        All = new(),
        Source = new OptionSource.Fixed(
            new(Relationships.Own, "Own"),
            new(Relationships.Partner, "Partner"),
            new(Relationships.ServiceProvider, "Service provider"),
            new(Relationships.Microsoft, "Microsoft"),
            new(Relationships.Consumer, "Personal accounts"),
            new(Relationships.Unknown, "Unknown"),
            new(Relationships.Blocked, "Blocked")),
    };

    public DropDownParameter SignInKind { get; } = new()
    {
        Name = "SignInKind",
        Label = "Sign-ins",
        Description = "Sign-ins of people, of applications on behalf of people, or both.",
        IsRequired = true,
        Source = new OptionSource.Fixed(new(Anything, "Both"), new(SignInKinds.Interactive, "Interactive"), new(SignInKinds.NonInteractive, "Non-interactive")),
        Default = [Anything],
    };

    public OptionsGroupParameter Guide { get; } = new()
    {
        Name = "Guide",
        Label = "Guide",
        Description = "Shows or hides the explanations.",
        IsRequired = true,
        Source = new OptionSource.Fixed(new(GuideOn, "On"), new("off", "Off")),
        Default = [GuideOn],
    };

    public TabParameter Tab { get; } = new() { Name = "SelectedTab" };

    public VisibilityRule GuideIsOn => Guide.Is(GuideOn);

    public TimeScope Time => new TimeScope.FromParameter(TimeRange);

    public ResourceScope Resources => new ResourceScope.FromParameter(Workspace);

    private static KqlTemplate HomeTenantOptions => KqlTemplate.Of($"""
        union isfuzzy=true
            (SigninLogs | summarize by AADTenantId),
            (AADNonInteractiveUserSignInLogs | summarize by AADTenantId)
        | where isnotempty(AADTenantId)
        | distinct value = tolower(AADTenantId)
        | extend label = value
        | order by label asc
        """);

    private static KqlTemplate ApplicationOptions => KqlTemplate.Of($"""
        union isfuzzy=true
            (SigninLogs | project HomeTenantId, ResourceTenantId, ResourceIdentity, ResourceDisplayName),
            (AADNonInteractiveUserSignInLogs | project HomeTenantId, ResourceTenantId, ResourceIdentity, ResourceDisplayName)
        | where HomeTenantId !~ ResourceTenantId and isnotempty(ResourceIdentity)
        | summarize SignIns = count(), Name = take_any(ResourceDisplayName) by value = tolower(ResourceIdentity)
        | top 500 by SignIns
        | project value, label = iff(isempty(Name), value, Name)
        """);

    private KqlTemplate ExternalTenantOptions => KqlTemplate.Of($"""
        union isfuzzy=true
            (SigninLogs | project AADTenantId, HomeTenantId, ResourceTenantId),
            (AADNonInteractiveUserSignInLogs | project AADTenantId, HomeTenantId, ResourceTenantId)
        | where HomeTenantId !~ ResourceTenantId
        | extend ExternalTenantId = tolower(iff({OwnTenant.Of(tenant)}(ResourceTenantId, AADTenantId), HomeTenantId, ResourceTenantId))
        | where isnotempty(ExternalTenantId)
        | summarize SignIns = count() by ExternalTenantId
        | top 500 by SignIns
        | lookup kind=leftouter ({Tenant.Of(tenant)}(now())) on ExternalTenantId
        | project value = ExternalTenantId, label = iff(isempty(TenantName), ExternalTenantId, strcat(TenantName, " (", ExternalTenantId, ")"))
        """);

    private static TimeSpan Hours(int count) => TimeSpan.FromHours(count);

    private static TimeSpan Days(int count) => TimeSpan.FromDays(count);
}
