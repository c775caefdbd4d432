using System.Text.RegularExpressions;
using CrossTenantSentinel.Emit.Views;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData(5, "5m", "PT5M", "5 minutes")]
    [InlineData(60, "1h", "PT1H", "1 hour")]
    [InlineData(90, "90m", "PT90M", "90 minutes")]
    [InlineData(1440, "1d", "P1D", "1 day")]
    [InlineData(2160, "36h", "PT36H", "36 hours")]
    [InlineData(20160, "14d", "P14D", "14 days")]
    public void A_duration_has_one_number_and_one_unit(int minutes, string yaml, string iso, string words)
    {
        TimeSpan duration = TimeSpan.FromMinutes(minutes);

        DurationText.Short(duration).ShouldBe(yaml);
        DurationText.Iso(duration).ShouldBe(iso);
        DurationText.Words(duration).ShouldBe(words);
    }

    [Fact]
    public void An_interval_of_one_is_not_counted()
    {
        DurationText.Every(TimeSpan.FromHours(1)).ShouldBe("every hour");
        DurationText.Every(TimeSpan.FromMinutes(15)).ShouldBe("every 15 minutes");
    }

    [Fact]
    public void Every_minute_count_of_14_days_has_the_only_form_that_the_packager_converts()
    {
        for (int minutes = 1; minutes <= 14 * 1440; minutes++)
            Regex.IsMatch(DurationText.Short(TimeSpan.FromMinutes(minutes)), @"\A[1-9]\d*[mhd]\z").ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(90)]
    public void What_is_no_whole_minute_cannot_be_written(int seconds) => DurationText.CanWrite(TimeSpan.FromSeconds(seconds)).ShouldBeFalse();
}
