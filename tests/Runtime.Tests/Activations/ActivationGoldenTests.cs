using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests.Activations;

public class ActivationGoldenTests
{
    private static readonly JsonElement Values = Golden.Read("activations_golden.json");

    public static IEnumerable<TheoryDataRow<Activation>> All =>
        Enum.GetValues<Activation>().Select(activation => new TheoryDataRow<Activation>(activation));

    [Theory]
    [MemberData(nameof(All))]
    public void Values_AreThoseOfDoublePrecision(Activation activation)
    {
        foreach (JsonElement row in Rows(activation))
        {
            float[] x = row.Floats("x");
            float[] y = new float[Autoencoders.Engine.Activations.OutputLength(activation, x.Length)];
            Autoencoders.Engine.Activations.Forward(activation, x, y, Values.Float("threshold"), Values.Float("default"));
            Golden.AssertClose(row.Doubles("y"), y, 4e-7, 2e-7, $"{activation} y");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Slopes_AreThoseOfDoublePrecision(Activation activation)
    {
        foreach (JsonElement row in Rows(activation))
        {
            float[] x = row.Floats("x");
            float[] y = [.. row.Doubles("y").Select(value => (float)value)];
            float[] dx = new float[x.Length];
            float[] kept = Autoencoders.Engine.Activations.NeedsInput(activation) ? x : [];
            float[] dy = row.Floats("dy");
            Autoencoders.Engine.Activations.Backward(activation, kept, y, dy, dx, Values.Float("threshold"), Values.Float("default"));
            Golden.AssertClose(row.Doubles("dx"), dx, 6e-7, 2e-7, $"{activation} dx");
        }
    }

    private static List<JsonElement> Rows(Activation activation)
    {
        string name = activation.ToString();
        List<JsonElement> rows = [.. Values.GetProperty("cases").EnumerateArray().Where(row => row.Text("activation") == name)];
        Assert.NotEmpty(rows);
        return rows;
    }
}
