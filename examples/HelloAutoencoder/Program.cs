using System;
using Autoencoders;

// Handwritten-like digits that come with the library; Mnist.Load() gives the real ones.
var digits = Digits.Load();
Samples images = digits.Train.Images.Flatten();
Samples unseen = digits.Test.Images.Flatten();

Console.WriteLine(SimpleAutoencoder.Summary);
var model = new SimpleAutoencoder(seed: 42);
model.Fit(images, new FitOptions
{
    Epochs = 10,
    BatchSize = 64,
    Loss = Loss.BinaryCrossentropy,
    Validation = unseen,
    Callbacks = { new ProgressBar() },
});

Samples few = unseen[..10];
Figure.Grid(few, model.Encode(few).Reshape(8, 4), model.Predict(few)).Save("reconstructions.png");
model.Save("weights.safetensors");
Console.WriteLine("See reconstructions.png: originals, codes, reconstructions.");

[Model, Input(784)]
[Dense(32, Activation.Relu), Code]
[Dense(784, Activation.Sigmoid)]
public partial class SimpleAutoencoder;
