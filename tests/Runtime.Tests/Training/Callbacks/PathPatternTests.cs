using System;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("weights.safetensors", "weights.safetensors")]
    [InlineData("{epoch}", "7")]
    [InlineData("{epoch:02d}-{val_loss:.2f}", "07--0.12")]
    [InlineData("{epoch:00}-{val_loss:F2}", "07--0.12")]
    [InlineData("{epoch:03}", "007")]
    [InlineData("{epoch:3d}", "  7")]
    [InlineData("{epoch:D4}", "0007")]
    [InlineData("{epoch:0}", "7")]
    [InlineData("{epoch:.1f}", "7.0")]
    [InlineData("{val_loss:0.000}", "-0.125")]
    [InlineData("{val_loss:08.4f}", "-00.1250")]
    [InlineData("{val_loss:.3e}", "-1.250e-01")]
    [InlineData("{val_loss:.2g}", "-0.12")]
    [InlineData("{val_loss:f}", "-0.125000")]
    [InlineData("{val_loss}", "-0.125")]
    [InlineData("{{{epoch}}}", "{7}")]
    [InlineData("{learning_rate}", "0.001")]
    public void Values_AreFormattedAsInPythonOrCSharp(string pattern, string expected) =>
        OtherCulture.Run(() => Assert.Equal(expected, new PathPattern(pattern).Format(static key => key switch
        {
            "epoch" => 7,
            "val_loss" => -0.125,
            "learning_rate" => 0.001,
            _ => null,
        })));

    [Fact]
    public void AMissingValue_GivesNoName() => Assert.Null(new PathPattern("{epoch}-{loss}").Format(static key => key == "epoch" ? 1 : null));

    [Fact]
    public void WhatIsNoNumber_IsWrittenSo() => Assert.Equal("nan inf", new PathPattern("{loss:.2f} {mae:F2}").Format(static key => key == "loss" ? double.NaN : double.PositiveInfinity));

    [Theory]
    [InlineData("{epoch", "a brace without its other")]
    [InlineData("epoch}", "a brace without its other")]
    [InlineData("{}", "a brace without its other")]
    [InlineData("{0}", "a brace without its other")]
    [InlineData("{epoch:x2}", "asks for epoch as 'x2'")]
    [InlineData("{epoch:two}", "write {epoch:02d} or {epoch:00}")]
    [InlineData("{val_loss:02d}", "asks for val_loss as '02d'")]
    [InlineData("{val_loss:D2}", "write {val_loss:.2f} or {val_loss:F2}")]
    [InlineData("{val_loss:.4}", "asks for val_loss as '.4'")]
    public void WhatIsNoFormat_IsRefusedNamingIt(string pattern, string expected)
    {
        string message = Assert.Throws<ArgumentException>(() => new PathPattern(pattern)).Message;

        Assert.StartsWith($"The path '{pattern}' ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }
}
