using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>What is written of a model is read as that model, and nothing else is read as one.</summary>
public sealed class SpecificationTextTests
{
    private static ModelSpec Model(params Argument[] arguments) => new("Net", new Declaration("Model"), new Declaration("Dense", arguments));

    private static object? RoundTrip(object? value) =>
        SpecificationText.Read(SpecificationText.Write(Model(new Argument("value", value)))).Declarations[1].Arguments[0].Value;

    [Fact]
    public void AnyModel_IsReadAsItWasWritten()
    {
        var random = new Random(20_251_121);
        var lines = new RandomLines(random);
        for (int tries = 0; tries < 5_000; tries++)
        {
            ModelSpec block = new("B " + tries, [.. Enumerable.Range(0, random.Next(4)).Select(_ => lines.Wild(isReadable: false))]);
            ModelSpec spec = new("Net", [.. Enumerable.Range(0, random.Next(8)).Select(_ => lines.Wild(isReadable: false)), new Declaration("Use", new Argument("block", block))]);

            string text = SpecificationText.Write(spec);
            ModelSpec read = SpecificationText.Read(text);

            Assert.Equal(spec, read);
            Assert.Equal(text, SpecificationText.Write(read));
        }
    }

    public static TheoryData<object> Values =>
    [
        0, -1, int.MinValue, int.MaxValue, 0L, long.MinValue, long.MaxValue, 0f, 0.1f, 1e-4f, 1e10f, float.Epsilon, float.MaxValue, float.MinValue, float.NaN, float.PositiveInfinity, float.NegativeInfinity,
        true, false, "", "a", "it's", "\\", "\n\0\t", "层é", "\ud800", "\ud83d\ude00", "\u2028", "null", "?", "1",
        Activation.Relu, (Activation)(-1), (Activation)int.MaxValue, Initializer.GlorotUniform, Constraint.MaxNorm, Padding.Causal, Interpolation.Nearest, MergeMode.Concatenate,
        EquatableArray<int>.Empty, EquatableArray<string>.Empty, new EquatableArray<int>([-3, 4]), new EquatableArray<string>(["H", "", "],"]), Argument.Unknown,
        new ModelSpec("Empty"), new ModelSpec("a b", new Declaration("Use", new Argument("block", new ModelSpec("Inner", new Declaration("x;y"))))),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void AnyValue_KeepsItsTypeAndItself(object value)
    {
        object? read = RoundTrip(value);

        Assert.Equal(value, read);
        Assert.IsType(value.GetType(), read);
    }

    [Fact]
    public void NoValue_StaysNone() => Assert.Null(RoundTrip(null));

    [Fact]
    public void NegativeZero_KeepsItsSign() => Assert.True(float.IsNegative((float)RoundTrip(-0f)!));

    [Fact]
    public void ValueThatIsNotOfTheLanguage_IsUnknown() => Assert.Same(Argument.Unknown, RoundTrip(DayOfWeek.Monday));

    // Built assemblies hold this text: what version 1 looks like does not change.
    [Fact]
    public void Text_LooksLikeWhatWasWritten() =>
        Assert.Equal(
            "1 Net\nModel\nInput(sizes: ['H', '4'])\nDense(units: 32, activation: Activation.Relu, KernelL2: 0.0001f, Name: 'x')\nUse(block: {Block; Block; ReLU(MaxValue: 6f)}, Repeat: 2)\nBudget(MaxParameters: 20000L, Other: ?)",
            SpecificationText.Write(new ModelSpec(
                "Net",
                new Declaration("Model"),
                new Declaration("Input", new Argument("sizes", new EquatableArray<string>(["H", "4"]))),
                new Declaration("Dense", new Argument("units", 32), new Argument("activation", Activation.Relu), new Argument("KernelL2", 1e-4f), new Argument("Name", "x")),
                new Declaration("Use", new Argument("block", new ModelSpec("Block", new Declaration("Block"), new Declaration("ReLU", new Argument("MaxValue", 6f)))), new Argument("Repeat", 2)),
                new Declaration("Budget", new Argument("MaxParameters", 20_000L), new Argument("Other", Argument.Unknown)))));

    [Fact]
    public void EveryEnumOfTheLanguage_IsKnown()
    {
        IEnumerable<Type> written = typeof(LayerAttribute).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DeclarationAttribute)))
            .SelectMany(static type => type.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).Select(static parameter => parameter.ParameterType)
                .Concat(type.GetProperties().Select(static property => property.PropertyType)))
            .Where(static type => type.IsEnum)
            .Distinct();

        Assert.All(written, static type => Assert.All(Enum.GetValues(type).Cast<object>(), static value => Assert.Equal(value, RoundTrip(value))));
    }

    [Theory]
    [InlineData("", "The text is no specification of a model: it does not start with a version and a space.")]
    [InlineData("Net", "The text is no specification of a model: it does not start with a version and a space.")]
    [InlineData("2 Net\nanything else", "The specification is of version 2, and this version of Autoencoders reads version 1.")]
    [InlineData("1 ", "The specification is damaged at character 3: expected a name, found the end.")]
    [InlineData("1 Net\n\nModel", "The specification is damaged at character 7: expected a name, found '\\nModel'.")]
    [InlineData("1 Net Model", "The specification is damaged at character 6: expected the end or a new line, found ' Model'.")]
    [InlineData("1 Net\nDense(units: 3", "The specification is damaged at character 21: expected ')', found the end.")]
    [InlineData("1 Net\nDense(units: 99999999999)", "The specification is damaged at character 20: expected a number, found '99999999999)'.")]
    [InlineData("1 Net\nDense(units: [1, 2L])", "The specification is damaged at character 24: expected a whole number, found '2L])'.")]
    [InlineData("1 Net\nDense(name: 'abc)", "The specification is damaged at character 24: expected the quote's end, found the end.")]
    [InlineData("1 Net\nDense(a: Colour.Red)", "The specification is damaged at character 16: expected a value, found 'Colour.Red)'.")]
    [InlineData("1 Net\nDense(a: Activation.Newest)", "The specification names Activation.Newest, which this version of Autoencoders does not know; it is damaged, or of a newer version.")]
    [InlineData("1 Net\nDense(a: Activation.1)", "The specification names Activation.1, which this version of Autoencoders does not know; it is damaged, or of a newer version.")]
    public void DamagedOrNewerText_IsRefusedSayingWhere(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => SpecificationText.Read(text)).Message);

    [Fact]
    public void BlocksWithoutEnd_AreRefused() =>
        Assert.Throws<FormatException>(() => SpecificationText.Read("1 Net\n" + string.Concat(Enumerable.Repeat("Use(block: {B; ", 100_000))));

    // Cut short it may still be a model (with fewer lines), with a character changed it may be another one; it never ends otherwise.
    [Fact]
    public void AlteredText_IsReadOrRefused()
    {
        const string Strange = "'\\[]{}()?,.:; \n-LfuE01NAat\0\ud800";
        var random = new Random(7);
        var lines = new RandomLines(random);
        for (int tries = 0; tries < 20_000; tries++)
        {
            char[] text = SpecificationText.Write(new ModelSpec("Net", [lines.Wild(isReadable: false), new Declaration("Use", new Argument("block", new ModelSpec("B", lines.Wild(isReadable: false))))])).ToCharArray();
            for (int change = random.Next(1, 4); change > 0; change--)
                text[random.Next(text.Length)] = Strange[random.Next(Strange.Length)];
            string altered = new(text, 0, random.Next(4) == 0 ? random.Next(text.Length) : text.Length);
            try
            {
                ModelSpec read = SpecificationText.Read(altered);
                Assert.Equal(read, SpecificationText.Read(SpecificationText.Write(read)));
            }
            catch (FormatException refused)
            {
                Assert.StartsWith("The ", refused.Message, StringComparison.Ordinal);
            }
        }
    }
}
