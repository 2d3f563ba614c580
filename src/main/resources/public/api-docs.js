const viewer = document.getElementById("viewer");
SwaggerUIBundle({
    url: viewer.dataset.description,
    domNode: viewer,
    deepLinking: true,
    tryItOutEnabled: true,
    validatorUrl: null,
});
