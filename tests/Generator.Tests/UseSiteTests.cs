using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>Data and losses against the models that they are given to.</summary>
public sealed class UseSiteTests
{
    private const string Models = """
        #pragma warning disable CS1591
        using Autoencoders;
        [Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784, Activation.Sigmoid)] public partial class Flat;
        [Model, Input(28, 28, 1), Conv2D(4, 3, Activation.Relu, Padding.Same, ActivityL1 = 1e-5f), Code, Conv2D(1, 3, Padding.Same)] public partial class Maps;
        [Model, Input(784), Dense(10, Activation.Softmax)] public partial class Classifier;
        [Model, Input(28, 28, 1), Flatten, Dense(32, Activation.Relu), Code, Dense(784, Activation.Tanh), Reshape(28, 28, 1)] public partial class Reshaped;
        [Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784), ReLU] public partial class OneSided;
        [Model, Input(784), Dense(10)] public partial class Scores;
        [Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784), BatchNormalization] public partial class Normalized;
        [Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784), ReLU(MaxValue = 1)] public partial class Clipped;
        [Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784, Activation.SparseSigmoid)] public partial class Sparse;
        [Model, Input(28, 28), LSTM(16), Code, RepeatVector(28), LSTM(28, ReturnSequences = true)] public partial class Rows;
        [Model, Input(28, 28, 1), Conv2D(4, 3, Activation.Relu, Padding.Same, Strides = 2), Code, Conv2D(1, 3, Activation.Sigmoid, Padding.Same), UpSampling2D(2)] public partial class Enlarged;

        """;

    [Theory]
    [InlineData("AE0302", "new Flat().Fit([|Digits.Load().Train.Images|]);", "Flat.Fit takes samples of (784); these are (28, 28). Both hold 784 values: add .Flatten().")]
    [InlineData("AE0302", "var images = Mnist.Load().Test.Images; var model = new Flat(); model.Predict([|images[..10]|]);", "Flat.Predict takes samples of (784); these are (28, 28). Both hold 784 values: add .Flatten().")]
    [InlineData("AE0302", "new Maps().Predict([|Digits.Draw(3, 5).Flatten()|]);", "Maps.Predict takes samples of (28, 28, 1); these are (784). Both hold 784 values: add .Reshape(28, 28, 1).")]
    [InlineData("AE0302", "new Flat().Encode([|Cifar10.Grayscale(Cifar10.Load().Train.Images).Flatten()|]);", "Flat.Encode takes samples of (784); these are (1024). 1,024 values are not 784. Change [Input] of the model, or the data.")]
    [InlineData("AE0302", "var model = new Flat(); model.Decode([|model.Predict(Digits.Draw(3, 5).Flatten())|]);", "Flat.Decode takes samples of (32); these are (784). 784 values are not 32. Change [Input] of the model, or the data.")]
    [InlineData("AE0302", "new Flat().Evaluate([|Samples.FromFloats(new float[6], new Shape(3))|], Loss.MeanSquaredError);", "Flat.Evaluate takes samples of (3)")]
    [InlineData("AE0302", "new Flat().Predict([|Samples.FromRows(new float[,] { { 1, 2, 3 } })|]);", "Flat.Predict takes samples of (3)")]
    [InlineData("AE0302", "var rows = new float[5, 3]; new Flat().Fit([|Samples.FromRows(rows)|]);", "Flat.Fit takes samples of (784); these are (3). 3 values are not 784.")]
    [InlineData("AE0302", "new Maps().Predict([|Samples.FromRows(new float[5, 784])|]);", "Maps.Predict takes samples of (28, 28, 1); these are (784). Both hold 784 values: add .Reshape(28, 28, 1).")]
    [InlineData("AE0302", "new Flat().Encode([|Samples.FromTensor(System.Numerics.Tensors.Tensor.Create(new float[6], [2, 3]))|]);", "Flat.Encode takes samples of (784); these are (3).")]
    [InlineData("AE0302", "new Flat().Predict([|Samples.Concatenate(Digits.Draw(1, 2), Digits.Draw(2, 2))|]);", "Flat.Predict takes samples of (784); these are (28, 28).")]
    [InlineData("AE0302", "Shape shape = new(4); new Flat().Decode([|Samples.FromFloats([1, 2, 3, 4], shape)|]);", "Flat.Decode takes samples of (32); these are (4).")]
    [InlineData("AE0303", "new Maps().Fit(Digits.Draw(3, 5).Reshape(28, 28, 1), [|Samples.FromRows(new float[5, 10])|]);", "Maps gives (28, 28, 1); these targets are (10).")]
    [InlineData("AE0303", "new Classifier().Fit(Digits.Draw(3, 5).Flatten(), [|Samples.FromRows(new float[5, 1])|]);", "Classifier gives (10); these targets are (1).")]
    [InlineData("AE0303", "new Classifier().Fit(Digits.Draw(3, 5).Flatten(), [|Samples.FromRows(new float[5, 1])|], new FitOptions { Loss = Loss.CategoricalCrossentropy });", "Classifier gives (10); these targets are (1).")]
    [InlineData("AE0303", "new Classifier().Fit(Digits.Draw(3, 5).Flatten(), [|Samples.FromRows(new float[5, 2])|], new FitOptions { Loss = Loss.SparseCategoricalCrossentropy });", "Classifier gives (10); these targets are (2).")]
    [InlineData("AE0306", "Samples.FromFloats([|new float[] { 1, 2, 3 }|], new Shape(2, 2));", "3 values are not a whole number of samples of (2, 2), which hold 4 each. 1 are missing; add them, or change the shape.")]
    [InlineData("AE0306", "const int Count = 9; var values = new float[Count]; Samples.FromFloats(shape: new(4), values: [|values|]);", "9 values are not a whole number of samples of (4), which hold 4 each. The last sample lacks 3; add them, or change the shape.")]
    [InlineData("AE0306", "Samples.FromBytes([|[1, 2, 3]|], Digits.Draw(3, 5).Shape);", "3 values are not a whole number of samples of (28, 28), which hold 784 each. 781 are missing; add them, or change the shape.")]
    [InlineData("AE0306", "Digits.Draw(3, 5).Flatten().Reshape[|(28, 28, 3)|];", "Samples of (784) hold 784 values, and (28, 28, 3) holds 2,352. Choose sizes whose product is 784.")]
    [InlineData("AE0306", "Samples.Concatenate(Digits.Draw(3, 5), [|Cifar10.Load().Train.Images|]);", "Samples of (32, 32, 3) cannot follow samples of (28, 28); one set has one shape. Leave them apart.")]
    [InlineData("AE0303", "new Classifier().Fit([|Digits.Draw(3, 5).Flatten()|]);", "Classifier gives (10), and without targets it is to give back its inputs of (784).")]
    [InlineData("AE0303", "var x = Digits.Draw(3, 5).Reshape(28, 28, 1); new Maps().Fit(x, [|x.Flatten()|]);", "Maps gives (28, 28, 1); these targets are (784). Both hold 784 values: add .Reshape(28, 28, 1).")]
    [InlineData("AE0304", "new Maps().Fit(Digits.Draw(3, 5).Reshape(28, 28, 1), new FitOptions { Loss = [|Loss.BinaryCrossentropy|] });", "BinaryCrossentropy takes outputs between 0 and 1; 'conv2d_1' of Maps ends with Linear.")]
    [InlineData("AE0304", "new Reshaped().Fit(Digits.Draw(3, 5).Reshape(28, 28, 1), new FitOptions { Loss = [|Loss.BinaryCrossentropy|] });", "BinaryCrossentropy takes outputs between 0 and 1; 'dense_1' of Reshaped ends with Tanh.")]
    [InlineData("AE0304", "new OneSided().Evaluate(Digits.Draw(3, 5).Flatten(), [|Loss.BinaryCrossentropy|]);", "BinaryCrossentropy takes outputs between 0 and 1; 're_lu' of OneSided ends with ReLU.")]
    [InlineData("AE0304", "new Normalized().Evaluate(Digits.Draw(3, 5).Flatten(), [|Loss.BinaryCrossentropy|]);", "BinaryCrossentropy takes outputs between 0 and 1; 'batch_normalization' of Normalized ends with BatchNormalization.")]
    [InlineData("AE0304", "new Rows().Evaluate(Digits.Draw(3, 5).Reshape(28, 28), [|Loss.BinaryCrossentropy|]);", "BinaryCrossentropy takes outputs between 0 and 1; 'lstm_1' of Rows ends with Tanh.")]
    [InlineData("AE0304", "new Maps().Evaluate(Digits.Draw(3, 5).Reshape(28, 28, 1), [|new BinaryFocalCrossentropy()|]);", "BinaryFocalCrossentropy takes outputs between 0 and 1; 'conv2d_1' of Maps ends with Linear. End with Activation.Sigmoid, or take Loss.MeanSquaredError.")]
    [InlineData("AE0304", "new Maps().Evaluate(Digits.Draw(3, 5).Reshape(28, 28, 1), [|new CategoricalCrossentropy(0.1f)|]);", "CategoricalCrossentropy takes probabilities that add up to 1; 'conv2d_1' of Maps ends with Linear. End with Activation.Softmax, or take Loss.MeanSquaredError.")]
    [InlineData("AE0304", "new Flat().Evaluate(Digits.Draw(3, 5).Flatten(), [|Loss.CategoricalFocalCrossentropy|]);", "CategoricalFocalCrossentropy takes probabilities that add up to 1; 'dense_1' of Flat ends with Sigmoid. End with Activation.Softmax, or take Loss.BinaryCrossentropy.")]
    [InlineData("AE0304", "new Scores().Fit(Digits.Draw(3, 5).Flatten(), Samples.FromRows(new float[5, 1]), new FitOptions { Loss = [|Loss.SparseCategoricalCrossentropy|] });", "SparseCategoricalCrossentropy takes probabilities that add up to 1; 'dense' of Scores ends with Linear. End with Activation.Softmax.")]
    [InlineData("AE0304", "new Reshaped().Evaluate(Digits.Draw(3, 5).Reshape(28, 28, 1), [|Loss.KLDivergence|]);", "KLDivergence takes outputs at 0 or above; 'dense_1' of Reshaped ends with Tanh. End with Activation.Softmax, or take Loss.MeanSquaredError.")]
    [InlineData("AE0304", "new Scores().Evaluate(Digits.Draw(3, 5).Flatten(), [|Loss.Poisson|], Samples.FromRows(new float[5, 10]));", "Poisson takes outputs at 0 or above; 'dense' of Scores ends with Linear. End with Activation.Exponential, or take Loss.MeanSquaredError.")]
    [InlineData("AE0304", "new Maps().Evaluate(Digits.Draw(3, 5).Reshape(28, 28, 1), [|Loss.MeanSquaredLogarithmicError|]);", "MeanSquaredLogarithmicError takes outputs at 0 or above; 'conv2d_1' of Maps ends with Linear. End with Activation.Softplus, or take Loss.MeanSquaredError.")]
    public async Task WhatDoesNotFit_IsSaidWhereItIsGiven(string id, string statements, string message)
    {
        (string source, Microsoft.CodeAnalysis.Text.TextSpan span) = Markup.Parse(Wrap(statements));

        Diagnostic found = Assert.Single(await Host.DiagnosticsAsync(source));

        Assert.Equal((id, span), (found.Id, found.Location.SourceSpan));
        Assert.StartsWith(message.Replace("takes samples of (3)", "takes samples of (784); these are (3)", System.StringComparison.Ordinal), found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new Flat().Fit(Digits.Load().Train.Images.Flatten(), new FitOptions { Loss = Loss.BinaryCrossentropy });")]
    [InlineData("var model = new Flat(); model.Decode(model.Encode(Digits.Draw(3, 5).Flatten()));")]
    [InlineData("var x = Digits.Draw(3, 5); x = x.Flatten(); new Flat().Predict(x);")]
    [InlineData("Samples Unknown() => Digits.Draw(3, 5).Flatten(); new Flat().Predict(Unknown());")]
    [InlineData("new Maps().Predict(Digits.Draw(3, 5).Flatten().Reshape(28, 28, 1).Take(3));")]
    [InlineData("new Maps().Fit(Mnist.Load().Train.Images.Reshape(28, 28, 1), new FitOptions { Loss = Loss.MeanSquaredError });")]
    [InlineData("new Flat().Predict(Samples.FromRows(new float[5, 784]));")]
    [InlineData("float[,] Rows() => new float[1, 3]; var rows = new float[5, 3]; rows = Rows(); new Flat().Predict(Samples.FromRows(rows));")]
    [InlineData("float[] some = [1, 2]; Samples.FromFloats([.. some, 3], new Shape(2)); Samples.FromFloats(new float[some.Length], new Shape(2));")]
    [InlineData("Samples.FromFloats([1, 2, 3, 4, 5, 6], new Shape(3)); Samples.FromFloats([], new Shape(3)); Samples.FromFloats([1], new Shape());")]
    [InlineData("Digits.Draw(3, 5).Reshape(7, 4, 28); Samples.Concatenate(Digits.Draw(3, 5), Digits.Draw(4, 5)); Samples.Concatenate([Digits.Draw(3, 5)]);")]
    [InlineData("Samples[] many = [Digits.Draw(3, 5), Digits.Draw(3, 5).Flatten()]; Samples.Concatenate(many);")]
    [InlineData("void Run([SampleShape(784)] Samples data) => new Flat().Predict(data); Run(Digits.Draw(3, 5).Flatten());")]
    [InlineData("new Clipped().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.BinaryCrossentropy);")]
    [InlineData("new Sparse().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.BinaryCrossentropy);")]
    [InlineData("new Enlarged().Evaluate(Digits.Draw(3, 5).Reshape(28, 28, 1), Loss.BinaryCrossentropy);")]
    [InlineData("new OneSided().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.MeanAbsoluteError);")]
    [InlineData("new Clipped().Evaluate(Digits.Draw(3, 5).Flatten(), new BinaryFocalCrossentropy());")]
    [InlineData("new OneSided().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.Poisson); new OneSided().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.MeanSquaredLogarithmicError);")]
    [InlineData("new Classifier().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.CategoricalFocalCrossentropy, Samples.FromFloats(new float[20], new Shape(10)));")]
    [InlineData("new Classifier().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.KLDivergence, Samples.FromFloats(new float[20], new Shape(10)));")]
    [InlineData("new Maps().Evaluate(Digits.Draw(3, 5).Reshape(28, 28, 1), Loss.Hinge); new Maps().Evaluate(Digits.Draw(3, 5).Reshape(28, 28, 1), Loss.CosineSimilarity);")]
    [InlineData("new Classifier().Evaluate(Digits.Draw(3, 5).Flatten(), Loss.BinaryCrossentropy, Samples.FromFloats(new float[20], new Shape(10)));")]
    [InlineData("new Classifier().Fit(Digits.Draw(3, 5).Flatten(), Samples.FromRows(new float[5, 1]), new FitOptions { Loss = Loss.SparseCategoricalCrossentropy });")]
    [InlineData("new Classifier().Evaluate(Digits.Draw(3, 5).Flatten(), new SparseCategoricalCrossentropy(-1), Samples.FromRows(new float[5, 1]));")]
    [InlineData("var options = new FitOptions(); new Classifier().Fit(Digits.Draw(3, 5).Flatten(), Samples.FromRows(new float[5, 1]), options);")]
    [InlineData("Loss loss = Loss.Huber; new Maps().Fit(Digits.Draw(3, 5).Reshape(28, 28, 1), Digits.Draw(3, 5), new FitOptions { Loss = loss });")]
    public async Task WhatFits_OrIsNotKnown_IsLeftAlone(string statements) => Assert.Empty(await Host.OwnDiagnosticsAsync(Wrap(statements)));

    [Fact]
    public async Task ABrokenModel_IsSaidOnceOnly()
    {
        IReadOnlyList<Diagnostic> found = await Host.OwnDiagnosticsAsync(Models + "[Model, Input(784), Dense(0)] public partial class Wrong { public static void Run() { new Wrong().Predict(Digits.Draw(3, 5)); } }");
        Assert.Equal(["AE0201"], found.Select(static diagnostic => diagnostic.Id));
    }

    private static string Wrap(string statements) => Models + "public static class Program { public static void Run() { " + statements + " } }";
}
